"""Help is shown to a writer who may be hurt, and seldom for a text about the fictional case or about the work."""

import pytest

from assessments.engines.deidentify import own_harm

OWN = """
Saya dipukul suami saya semalam.
Saya juga pernah dipukul waktu kecil.
Aku sering ditampar kalau pulang terlambat.
Suami saya memukul saya di depan anak-anak.
Sebenarnya suami saya juga kasar.
Pacarku suka main tangan.
Dia mencekik aku minggu lalu.
Suamiku menendangku kalau mabuk.
Jujur, saya takut pulang ke rumah.
Aku takut di rumah kalau suami pulang.
Saya takut sama suami sendiri.
Saya merasa tidak aman di rumah saya.
Di rumah sendiri pun saya nggak aman di rumah.
Rasanya saya ingin mati saja.
Aku pengen mati.
Kadang saya berpikir untuk bunuh diri.
Saya pernah mencoba bunuh diri tahun lalu.
Saya mau mengakhiri hidup.
Kadang kepikiran lebih baik mati.
Saya lelah hidup.
Saya sudah tidak sanggup lagi hidup begini.
Hidup saya tidak ada gunanya.
Saya sendiri korban KDRT.
Saya juga penyintas.
Saya mengalami hal yang sama dengan Bu Rani.
Cerita ini persis seperti yang saya alami.
Ini terjadi pada saya juga.
Ini kisah saya sendiri.
Tolong saya.
Badan saya memar karena didorong.
Lengan saya masih biru.
Suami saya melarang saya keluar rumah.
Saya tidak boleh keluar oleh suami.
Gaji saya diambil suami setiap bulan.
HP saya selalu diperiksa suami.
Anak saya dipukul bapaknya.
Saya dipaksa berhubungan padahal sakit.
Gue digebukin bokap dari kecil.
sy sering di tampar sm suami
Ulun dipukul laki ulun.
Mertua saya menghina saya tiap hari.
Saya diancam mau dibunuh kalau pergi.
Mantan saya membuntuti saya sampai tempat kerja.
Aku pernah dilecehkan paman.
Saya diperkosa waktu SMP.
Saya dikunci di kamar dua hari.
Saya pernah menyayat tangan sendiri.
Saya ingin menghilang saja.
saya ga kuat hidup kaya gini terus
Ayah saya sering memukuli ibu dan saya.
Waktu membaca cerita ini saya ingat, saya juga diseret begitu.
Sampai sekarang saya masih dihina dan dimaki suami.
Saya takut dibunuh.
Tiap malam saya menangis karena suami kasar sekali.
Saya ditonjok sampai hidung berdarah.
Suami saya mengancam akan membawa anak-anak pergi.
Aku nggak tahan lagi sama kelakuan suamiku yang suka mukul.
Sudah tiga tahun saya disiksa.
Bapak saya pemabuk dan suka memukul kami.
Kadang saya berharap tidak bangun lagi besok pagi.
Saya sembunyi di kamar mandi kalau dia marah.
Dia bilang akan membunuh saya kalau saya cerita.
Saya kabur dari rumah karena dianiaya.
saya jd korban kekerasan pacar saya
Saya dilempar piring.
Suami sering pukul saya.
Aku udah capek banget hidup kayak gini.
saya mau bundir aja
Tangan saya masih sakit bekas dipelintir suami.
Saya dipermalukan suami di depan keluarganya.
Saya tidak berani pulang malam ini.
Suami tidak memberi saya uang belanja dan melarang saya kerja.
Dulu saya disentuh guru ngaji saya.
Saya pernah hampir dicekik mantan suami.
Kalau saya bicara, dia pasti pukul saya lagi.
Aku self harm.
Buat apa saya hidup.
Dia maksa saya berhubungan badan.
Anak perempuan saya dilecehkan pamannya.
Saya sering dibilang bodoh dan tidak berguna oleh suami.
Saya takut dia bunuh saya.
Perut saya ditendang waktu hamil.
Saya mengalami KDRT sampai sekarang.
Saya hidup dalam ketakutan setiap hari.
Suami saya pernah mengarahkan pisau ke saya.
Saya disekap tiga hari tanpa makan.
Kadang aku menggoreskan silet ke tangan.
Kepala saya dibenturkan ke tembok.
Dia mendorong saya dari tangga.
Saya dijadikan pelampiasan kalau dia kalah judi.
Saya sudah lama dipukuli, tapi malu cerita.
Saya ini istri yang setiap malam dimarahi dan dilempari barang.
Aku dipaksa gugurkan kandungan.
saya pengin menyerah saja sama hidup
Suami saya menjual perhiasan saya dan menampar saya waktu saya protes.
Aku takut nanti malam dia pulang mabuk.
Tidak ada yang tahu saya dipukul di rumah.
Kalau malam saya kunci pintu karena takut ayah masuk kamar.
Rasanya dunia lebih baik tanpa saya.
Saya cuma mau semuanya selesai, tidak mau hidup lagi.
Foto saya disebar mantan.
Istri saya memukul saya.
Saya diinjak-injak seperti bukan manusia.
Saya sering dijambak di depan mertua.
Suami saya pernah menaruh celurit di leher saya.
Tiap gajian dompet saya dikosongkan suami.
Aku nggak sanggup bangun pagi, maunya tidur selamanya.
Saya pernah menelan banyak obat supaya mati.
Saya dulu dikawinkan paksa umur lima belas.
Bapak tiri saya masuk kamar saya waktu malam.
Punggung saya masih sakit karena disabet ikat pinggang.
Dia mengancam akan menyebarkan foto saya.
Saya merasa seperti tahanan di rumah sendiri.
Kalau saya menolak, dia marah besar dan memecahkan piring.
Saya menulis ini sambil takut suami membaca.
Sudah dua kali saya masuk UGD gara-gara suami.
Saya tidak punya siapa-siapa dan ingin berhenti hidup.
Pacar saya menahan KTP saya.
""".strip().splitlines()

NOT_OWN = """
Bu Rani dipukul suaminya semalam.
Bu Wati berkata lehernya pernah ditekan dua bulan lalu.
Ia takut pulang ke rumah.
Penyintas merasa tidak aman di rumah.
Ia berkata ingin mati malam ini.
Saya akan bertanya apakah ia ingin mengakhiri hidup.
Saya bertanya langsung tentang keinginan bunuh diri.
Suaminya memukul dan mengancam dengan pisau.
Saya sedih membaca kasus ini.
Saya takut salah menjawab.
Saya lelah setelah piket malam.
Saya ingin membantu Bu Rani tanpa memaksa.
Saya tidak akan masuk ke rumah itu sendirian.
Saya menghubungi koordinator sekarang.
Saya merasa berat mendengar ceritanya.
“Saya dipukul suami saya,” kata Bu Rani.
Bu Nia berkata, “Saya mau pulang, dia sudah berubah.”
Ibu Nia: Saya takut pulang, suami saya marah.
Bu Wati: Saya ingin mati saja.
Saya menjawab, "Ibu tidak salah."
Klien saya dipukul suaminya dan saya menemani ke UGD.
Tetangga saya dipukul suaminya, saya tahu batas saya.
Menurut saya dicekik adalah tanda merah pertama.
Anak itu menyaksikan ibunya dipukul.
Saya percaya kepada Ibu dan ini bukan salah Ibu.
Saya tanyakan apakah lehernya pernah dicekik.
Saya menulis alasan, bukan angka.
Saya perlu supervisi setelah kasus berat.
Saya minta jeda kepada koordinator.
Kekerasan yang dialami Bu Rani makin sering.
Ancaman membunuh adalah tanda merah.
Korban kekerasan berhak atas pendampingan.
Saya tidak menjanjikan rahasia mutlak.
Saya menjaga jarak dan jalan keluar saat pelaku marah.
Saya khawatir ia celaka malam ini.
Saya marah membaca sikap lurah.
Saya sulit tidur setelah latihan simulasi.
Pak Hendra memukul meja di depan saya.
Saya tidak menyuruh anak melerai.
Ia mengalami kekerasan psikis selama tiga tahun.
Saya meminta persetujuan sebelum menghubungi UPTD.
Rujukan ke rumah sakit karena ia hamil dan pernah dicekik.
Saya belajar mendengar tanpa menghakimi.
Bunuh diri harus ditanyakan dengan tenang.
Ia mengatakan hidupnya tidak berguna.
Saya menemani Bu Sari sampai petugas datang.
Saya mengalami kesulitan memahami pasal ini.
Tugas saya mendengar, bukan menyelidiki.
Suami Bu Ela sering memeriksa ponselnya.
Penyintas memohon agar saya tidak melapor.
Saya pelan-pelan bertanya apa yang ia butuhkan.
Pelaku memaksa masuk, jadi saya pamit lebih awal.
Saya tidak memaksa siapa pun untuk bercerita.
Saya akan memastikan ia aman sebelum menutup telepon.
Dinda diancam fotonya disebar oleh mantan pacarnya.
Saya merasa cemas saat simulasi berlangsung.
Saya kaget mendengar suara anak menangis.
Saya tidak mengusir suaminya, hanya menjaga jarak.
Kekerasan bukan aib bagi saya.
Saya memilih diam dan mendengar.
Menurut saya, Bu Ela perlu ke UGD hari ini.
Saya tidak menyentuh bahunya tanpa izin.
Bayu ingin membalas ayahnya, saya ajak ia duduk.
Saya pernah menjadi kader posyandu selama lima tahun.
Saya ingin pulang lebih awal setelah latihan.
Ibu itu dikunci di kamar oleh suaminya.
Saya tidak membunuh harapannya.
Saya membagi tugas dengan teman piket.
Rumah saya dekat kantor kelurahan.
Saya takut tidak lulus kuis ini.
Dia dipukul dan saya menghubungi polisi.
Saya berjanji tidak menyebarkan ceritanya.
Saya diminta koordinator menjaga posko.
Saya menyimpan nomor bantuan di ingatan.
Saya melarang warga merekam.
Bu Tati sering dimarahi suaminya.
Saya merasa marah, lalu saya bernapas pelan.
Saya meminta waktu untuk berpikir.
Di rumah saya selalu ada kotak P3K.
Saya mengingatkan rekan agar tidak menyebar video.
Saya sedih karena Danu ketakutan.
Setelah debrief saya tidur lebih nyenyak.
Suami saya mendukung saya menjadi relawan.
Saya bersyukur suami mengizinkan saya ikut pelatihan.
""".strip().splitlines()


def test_there_are_enough_sentences_of_both_kinds() -> None:
    assert len(set(OWN)) >= 70
    assert len(set(NOT_OWN)) >= 70


@pytest.mark.parametrize("sentence", OWN)
def test_help_is_shown_to_somebody_who_writes_of_own_harm(sentence: str) -> None:
    assert own_harm(sentence)


@pytest.mark.parametrize("sentence", NOT_OWN)
def test_help_is_not_shown_for_the_case_or_the_work(sentence: str) -> None:
    assert not own_harm(sentence)


def test_one_sentence_in_a_long_answer_is_enough() -> None:
    essay = "\n".join(NOT_OWN)
    assert not own_harm(essay)
    assert own_harm(f"{essay}\n\n{OWN[0]} {essay}")


def test_capitals_and_line_breaks_do_not_hide_it() -> None:
    assert own_harm("SAYA\nDIPUKUL SUAMI".replace("\n", "  "))
    assert not own_harm("")


def test_a_very_long_text_is_read_in_one_go() -> None:
    assert not own_harm("saya mencatat dan bertanya kepada koordinator " * 2000)
