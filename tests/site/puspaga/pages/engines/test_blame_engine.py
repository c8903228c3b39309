"""Blame and justification: every planted sentence is found at its place, its good twin a word away is not."""

import pytest

from puspaga.pages.engines.blame import blame_in
from puspaga.pages.engines.blame_patterns import BLAMING
from puspaga.pages.engines.content_checks import Block, Level, check_blocks

SURE_AND_TWIN = [
    ("Istri nakal pantas dipukul.", "Tidak ada istri yang pantas dipukul."),
    ("Istri yang tidak patuh pantas dipukul.", "Istri yang tidak patuh tidak pantas dipukul."),
    ("Perempuan seperti itu memang layak ditampar.", "Perempuan seperti itu memang layak ditemani."),
    ("Kamu patut disakiti.", "Kamu tidak patut disakiti."),
    ("Anak boleh dipukul kalau melawan.", "Anak tidak boleh dipukul kalau melawan."),
    ("Anak harus dicubit supaya jera.", "Anak harus dipeluk supaya tenang."),
    ("Anak laki-laki perlu dihajar sesekali.", "Anak laki-laki perlu dipuji sesekali."),
    ("Bocah bandel wajar dijewer.", "Bocah bandel jangan dijewer."),
    ("Istri sah dipukul asal tidak luka.", "Tak seorang pun istri sah dipukul."),
    ("Pantas dipukul, ia keras kepala.", "Tidak pantas dipukul, walau ia keras kepala."),
    ("Dia kena pukul dan memang pantas disalahkan.", "Dia kena pukul dan tidak pantas disalahkan."),
    ("Suami berhak memukul istri menurut Pasal 5.", "Suami tidak berhak memukul istri menurut Pasal 5."),
    ("Suami boleh memukul istrinya dengan sapu tangan.", "Suami tidak boleh memukul istrinya dengan sapu tangan."),
    ("Sebagai kepala keluarga, ayah berhak menampar anak.", "Sebagai kepala keluarga, ayah berhak memeluk anak."),
    ("Orang tua wajib mencubit anak yang malas.", "Orang tua wajib menemani anak yang malas."),
    ("Guru boleh menjewer murid.", "Guru dilarang menjewer murid."),
    ("Majikan boleh membentak pembantu.", "Majikan tidak boleh membentak pembantu."),
    ("Anda boleh saja mengurung anak sebentar.", "Anda boleh saja memeluk anak sebentar."),
    ("Hukum memberi hak suami untuk memukul istri.", "Hukum tidak memberi hak suami untuk memukul istri."),
    ("Agama membolehkan suami memukul istri.", "Agama melarang suami memukul istri."),
    ("Memukul istri itu wajar.", "Memukul istri itu melukai."),
    ("Memukul istri adalah hak suami.", "Memukul istri bukan hak suami."),
    ("Memukul anak adalah tanda sayang.", "Memukul anak bukan tanda sayang."),
    ("Mencubit anak itu cara mendidik.", "Mencubit anak itu bukan cara mendidik."),
    ("Menampar istri sekali tidak apa-apa.", "Menampar istri sekali sudah melukai."),
    ("Memukul istri sekali bukan kekerasan.", "Memukul istri sekali adalah kekerasan."),
    ("Kekerasan dalam rumah tangga itu wajar.", "Kekerasan dalam rumah tangga itu tidak wajar."),
    ("KDRT adalah bumbu rumah tangga.", "KDRT bukan bumbu rumah tangga."),
    ("Tamparan kecil itu mendidik.", "Tamparan kecil itu menyakiti."),
    ("Pukulan kecil adalah bentuk kasih sayang.", "Pukulan kecil bukan bentuk kasih sayang."),
    ("Kalau istri dipukul, itu karena dia bandel.", "Kalau istri dipukul, itu bukan karena dia bandel."),
    ("Jika anak dipukul, pasti karena tidak menurut.", "Jika anak dipukul, jangan katakan pasti karena tidak menurut."),
    ("Setiap kali ibu dibentak, itu karena mulutnya.", "Setiap kali ibu dibentak, itu bukan karena mulutnya."),
    ("Perempuan dilecehkan pasti karena pakaiannya.", "Perempuan dilecehkan bukan karena pakaiannya."),
    ("Salah istri sendiri kalau dipukul.", "Bukan salah istri sendiri kalau dipukul."),
    ("Salahnya dia sampai ditampar.", "Bukan salahnya dia sampai ditampar."),
    ("Korban pantas disalahkan.", "Korban tidak pantas disalahkan."),
    ("Kamu memang pantas mendapat pukulan.", "Kamu memang pantas mendapat bantuan."),
    ("Istri layak menerima akibatnya.", "Istri layak menerima bantuan."),
    ("Pukul anak supaya menurut.", "Peluk anak supaya tenang."),
    ("Bila melawan, tampar saja istri.", "Bila melawan, dengarkan saja istri."),
    ("Cubit tangan anak yang nakal.", "Genggam tangan anak yang nakal."),
    ("Tidak ada pemerkosaan dalam pernikahan.", "Ada pemerkosaan dalam pernikahan."),
    ("Suami tidak mungkin memperkosa istri.", "Suami tidak boleh memperkosa istri."),
    ("Istri wajib melayani suami kapan saja.", "Istri tidak wajib melayani suami kapan saja."),
    ("Korban yang diperkosa sebenarnya menikmati.", "Korban yang diperkosa sebenarnya membeku."),
]  # fmt: skip

MORE_SURE = [
    "Ayah punya wewenang memukul anaknya.",
    "Seorang bapak berwenang menghukum anaknya dengan ikat pinggang.",
    "Istri dipukul suami itu biasa.",
    "Suami memukul berarti dia peduli.",
    "Memukul pantat anak tidak berbahaya.",
    "Tidak mengapa menampar istri bila perlu.",
    "Laki-laki berhak marah dan memukul kalau tidak dihormati.",
    "Suami punya hak untuk menghajar istri yang membangkang.",
    "Istri yang melawan suami wajib diberi pelajaran.",
    "Wanita yang keluar malam memang pantas diperkosa.",
    "Sudah sepantasnya istri ditampar kalau membantah.",
    "Kalau istri cerewet, wajar suami main tangan.",
    "Wajar jika suami memukul istri yang selingkuh.",
    "Seorang suami dapat memukul istrinya jika nusyuz.",
    "Suami bisa memukul istri kalau dia nakal.",
    "Boleh memukul anak asal tidak di wajah.",
    "Anak yang nakal harus diberi hukuman fisik.",
    "Memukul anak boleh asalkan tidak melukai.",
    "Anak perlu sesekali dipukul supaya disiplin.",
    "Tidak apa-apa memukul anak sekali-sekali.",
    "Tidak masalah membentak istri.",
    "Istri yang membuat suami marah harus siap dipukul.",
    "KDRT itu hal biasa dalam rumah tangga.",
    "Suami berhak mendidik istri dengan pukulan.",
    "Pukulan adalah cara mendidik istri.",
    "Didik istri dengan rotan.",
    "Jangan ragu memukul anak.",
    "Anak nakal? Pukul saja.",
    "Istri itu milik suami, jadi boleh diapakan saja.",
    "Istri adalah milik suami.",
    "Suami boleh melakukan apa saja kepada istrinya.",
    "Kekerasan kadang diperlukan.",
    "Kekerasan kadang perlu untuk mendidik.",
    "Istri harus melayani suami walau sedang sakit.",
    "Pasal 5 memperbolehkan suami memukul istri.",
    "Suami diperbolehkan memukul istri.",
    "Suami dibenarkan menampar istri.",
    "Menampar anak itu perlu.",
    "Dalam keadaan tertentu memukul istri dibolehkan.",
    "Istri pantas mendapat tamparan.",
    "Istri durhaka layak disiksa.",
    "Hukum istri dengan pukulan.",
    "Suami tidak salah memukul istri.",
    "Tidak salah memukul istri yang bandel.",
    "Pelakor pantas dihajar.",
]

ADVICE_AND_TWIN = [
    ("Ini salah Anda sendiri.", "Ini bukan salah Anda sendiri."),
    ("Ini salah Anda sendiri.", "Tulis nama Anda sendiri."),
    ("Korban memancing kemarahan.", "Korban tidak pernah memancing kemarahan."),
    ("Korban memancing kemarahan.", "Korban memilih sendiri langkahnya."),
    ("Istri harus sabar dan taat, jangan membantah suami.", "Istri tidak harus sabar dan taat."),
    ("Istri harus lebih sabar.", "Istri harus tahu haknya."),
    ("Jangan membantah suami.", "Jangan membantah perasaannya."),
    ("Kenapa kamu tidak pergi saja?", "Jangan bertanya kenapa ia tidak pergi."),
    ("Kenapa tidak lapor dari dulu?", "Kenapa tidak minum dulu?"),
    ("Mengapa Ibu masih bertahan?", "Mengapa anak masih bermain?"),
    ("Kamu yang mulai; kamu sendiri minta dipukul.", "Kamu boleh minta ditemani."),
    ("Bima dipukul karena nakal.", "Bima dipukul bukan karena nakal."),
    ("Suami memukul istri karena sayang.", "Suami memeluk istri karena sayang."),
    ("Wajar kalau suami emosi.", "Tidak wajar kalau suami memaki."),
    ("Namanya juga laki-laki.", "Namanya juga anak-anak."),
    ("Laki-laki tidak bisa menahan nafsu.", "Laki-laki bisa menahan nafsu."),
    ("Bajunya yang pendek mengundang.", "Bajunya yang pendek sudah kering."),
    ("Ia cuma ditampar.", "Ia cuma ditanya."),
    ("Demi anak, Ibu bertahan.", "Demi anak, Ibu beristirahat."),
    ("Sabar saja, doakan ia berubah.", "Duduk saja, temani ia."),
    ("Sudah nasibnya.", "Sudah waktunya."),
    ("Jangan lapor ke polisi.", "Jangan lupa ke polisi."),
    ("Bercerita sama dengan membuka aib.", "Bercerita sama dengan membuka pintu."),
    ("Kekerasan itu urusan pribadi.", "Kekerasan itu bukan urusan pribadi."),
    ("Korban biasanya berbohong.", "Korban biasanya berhati-hati."),
    ("Mungkin kamu yang salah.", "Mungkin kamu yang lelah."),
    ("Introspeksi diri dulu.", "Istirahat diri dulu."),
    ("Istri yang baik tidak boleh menolak.", "Istri yang baik boleh menolak."),
    ("Perempuan suka dipaksa.", "Perempuan suka dihargai."),
    ("Dulu saya juga dipukul, tapi jadi orang.", "Dulu saya juga dipeluk, tapi lupa."),
    ("Anak yang dipukul akan lebih disiplin.", "Anak yang dipuji akan lebih disiplin."),
    ("Kalau kamu sampai dipukul, coba lihat apa yang kamu lakukan.", "Kalau kamu sampai dipukul, coba lihat nomor ini."),
    ("Istri yang menolak berhubungan berdosa.", "Istri yang menolak berhubungan berhak menolak."),
    ("Kekerasan tidak akan terjadi jika istri menurut.", "Kekerasan tidak akan terjadi jika pelaku berhenti."),
    ("Istri harus minta maaf setelah dipukul.", "Istri harus minum setelah dipukul."),
    ("Anak dipukul supaya jadi orang.", "Anak dipeluk supaya jadi tenang."),
    ("Tamparan sesekali membuat istri lebih patuh.", "Tamparan sesekali membuat istri lebih takut."),
    ("Suami tidak bisa disalahkan kalau istri dipukul.", "Istri tidak bisa disalahkan kalau ia dipukul."),
    ("Istri salehah menerima pukulan dengan ikhlas.", "Istri tidak harus menerima pukulan dengan ikhlas."),
    ("Sebaiknya korban memaafkan dan kembali ke suaminya.", "Sebaiknya korban memilih dan menentukan langkahnya."),
    ("Jangan bikin suami marah supaya aman.", "Jangan bikin anak bingung supaya aman."),
    ("Korban harusnya sadar diri.", "Korban harusnya didengar dulu."),
    ("Anak laki-laki kok menangis.", "Anak laki-laki boleh menangis."),
]


def found(words: str, kind: str = "paragraf", heading: str = "Pembuka.") -> list[tuple[str, int, str]]:
    """Level, block and kind of what is found in the second block."""
    blocks = [Block("subjudul", heading), Block(kind, words), Block("kotak_aman", "")]
    return [(one.level.value, one.block, one.kind) for one in check_blocks(blocks, needs_safety_card=True)]


@pytest.mark.parametrize(("planted", "twin"), SURE_AND_TWIN)
def test_a_justification_stops_publishing_at_its_place_and_its_twin_does_not(planted: str, twin: str) -> None:
    assert set(found(planted)) == {("galat", 2, "paragraf")}
    assert found(twin) == []


@pytest.mark.parametrize("planted", MORE_SURE)
def test_the_same_in_other_words_stops_publishing_too(planted: str) -> None:
    assert ("galat", 2, "paragraf") in found(planted)


@pytest.mark.parametrize(("planted", "twin"), ADVICE_AND_TWIN)
def test_blame_is_advice_at_its_place_and_its_twin_is_not(planted: str, twin: str) -> None:
    assert set(found(planted)) == {("saran", 2, "paragraf")}
    assert found(twin) == []


@pytest.mark.parametrize("phrase", BLAMING)
def test_every_fixed_expression_is_found_alone_and_not_inside_another_word(phrase: str) -> None:
    assert phrase in [blame.words for blame in blame_in(f"Orang berkata, {phrase.capitalize()} begitu.")]
    assert blame_in(f"Orang berkata, x{phrase}x begitu.") == []


DENIED = [
    "Anggapan bahwa istri pantas dipukul itu keliru.",
    "Istri pantas dipukul? Tidak.",
    "“Istri nakal pantas dipukul.” Kalimat itu menyalahkan korban.",
    "Mitos: suami boleh memukul istri.",
    "Apa pun alasannya, istri tidak pernah pantas dipukul.",
    "Tidak seorang pun berhak memukul anak.",
    "Tidak ada yang pantas disakiti, apa pun alasannya.",
    "Lelah bukan berarti ayah boleh memukul anak.",
    "Korban sering merasa pantas dipukul.",
    "Kekerasan sering dianggap wajar.",
    "Memukul anak boleh jadi terasa cepat, tetapi anak belajar takut.",
]


@pytest.mark.parametrize("words", DENIED)
def test_what_the_text_itself_denies_is_left_alone(words: str) -> None:
    assert found(words) == []


EVERYDAY = [
    "Anda boleh menelepon polisi kalau tetangga memukul anaknya.",
    "Setelah membentak anak, ayah boleh minta maaf.",
    "Anak yang sering dibentak bisa menjadi pendiam.",
    "Istri berhak memutuskan sendiri kapan ia melapor.",
    "Tidak ada anak yang layak dibentak.",
    "Dipukul bukan tanda sayang.",
    "Memukul tidak berarti peduli.",
    "Pelaku sering berjanji tidak akan memukul lagi.",
    "Ia dipukul, lalu tetangga memanggil bantuan.",
    "Anak perlu tahu bahwa tidak ada orang yang boleh memukulnya.",
    "Suami yang memukul istri harus berhenti dan mencari bantuan.",
    "Orang tua boleh lelah, tetapi tidak boleh memukul anak.",
    "Korban tidak harus memaafkan.",
    "Mintalah maaf karena membentak.",
    "Bila Anda terlanjur membentak anak, minta maaf dengan kalimat pendek.",
    "Ayah dan ibu boleh berbeda pendapat tanpa membentak anak.",
    "Anak yang pernah dipukul perlu waktu untuk percaya lagi.",
    "Tidak ada kesalahan anak yang membuat ia layak disakiti.",
    "Suami dan istri sama-sama berhak merasa aman.",
    "Anda boleh menghubungi polisi jika suami memukul anak.",
    "Ibu harus pergi malam itu karena dipukul.",
    "Memukul anak mungkin membuat ia diam, tetapi tidak mengajarinya apa pun.",
    "Orang tua perlu tahu bahwa membentak anak setiap hari melukai.",
    "Kekerasan bisa berupa pukulan, hinaan, atau larangan bekerja.",
    "Bukan tugas istri untuk menenangkan suami yang memukul.",
    "Anak boleh bercerita bahwa ia dipukul gurunya.",
    "Dia boleh pulang kapan saja.",
    "Ia tidak layak dihina di depan teman.",
    "Kita wajib menghentikan orang yang memukul anak.",
    "Anda tidak perlu menahan pukulan demi anak.",
    "Pukul tujuh anak bangun.",
    "Bola boleh ditendang di lapangan.",
    "Yang boleh dipukul hanya bantal.",
    "Anak yang marah boleh memukul bantal.",
    "Anda boleh bertanya bila anak dipukul temannya.",
    "Ibu wajib tahu ke mana melapor.",
    "Pelaku pantas dihukum.",
    "Anda berhak ditemani saat anak disakiti.",
    "Setiap anak berhak dilindungi dari pukulan.",
    "Undang-undang melarang siapa pun melukai anak.",
    "Ia dipukul semalam, lalu mengetuk pintu tetangga.",
    "Anda perlu tenang sebelum bicara dengan anak yang memukul adiknya.",
    "Ada kekerasan yang tidak terlihat.",
    "Anda takut akan menyakiti anak.",
    "Suami tidak punya hak untuk menghajar istri.",
    "Tak ada alasan yang membenarkan suami memukul istri.",
    "Tidak ada aturan yang membolehkan suami memukul istri.",
    "Hukum tidak mengizinkan suami memukul istri.",
    "Tidak apa-apa bercerita bahwa Anda pernah memukul anak.",
    "Anda boleh marah, tetapi jangan memukul anak.",
    "Anda boleh pergi kalau suami memukul anak.",
    "Tidak ada pukulan yang wajar.",
    "Anak yang dipukul belajar takut.",
    "Anak boleh tahu bahwa ayah salah saat memukul ibu.",
    "Ayah harus berhenti memukul anak.",
    "Ayah perlu belajar berhenti memukul anak.",
    "Kita perlu mencegah orang menyakiti anak.",
    "Anda perlu melaporkan orang yang memukul anak.",
    "Pelaku harus bertanggung jawab karena memukul istri.",
    "Korban kekerasan berhak mendapat perlindungan.",
    "Kekerasan bukan hal biasa.",
    "Perempuan yang dipukul boleh meminta bantuan.",
    "Istri yang dipukul suaminya berhak melapor.",
    "Ibu boleh menangis setelah dibentak.",
    "Anak harus segera dibawa ke dokter bila dipukul di kepala.",
    "Anak perlu dijauhkan agar tidak dipukul.",
    "Ia takut anaknya ikut dipukul.",
    "Setiap anak berhak hidup tanpa dipukul.",
    "Setiap orang berhak untuk tidak dipukul.",
    "Anak berhak tidak dipukul.",
    "Istri boleh menolak dan tidak boleh dipukul.",
    "Siapa pun tidak boleh memukul anak.",
    "Ibu tidak harus memukul anak agar ia mendengar.",
    "Memukul anak itu melanggar haknya.",
    "Menghina anak bukan cara mendidik yang baik.",
    "Membentak anak sesekali terjadi di banyak rumah.",
    "Kekerasan bisa terjadi pada siapa saja.",
    "Kekerasan itu bukan salah korban.",
    "Kalau anak dipukul temannya, jangan langsung menyalahkan.",
    "Bila istri dipukul, itu kesalahan pelaku.",
    "Kalau Anda dipukul, itu bukan kesalahan Anda.",
    "Kalau anak dipukul, ia bisa menjadi takut karena merasa bersalah.",
    "Jika seseorang dipukul, yang salah adalah pelakunya.",
    "Salah satu anak dipukul temannya.",
    "Tangan bukan untuk memukul anak.",
    "Pukul berapa anak tidur?",
    "Peluk anak setelah ia dipukul.",
    "Jangan pukul anak.",
    "Jangan cubit anak.",
    "Ibu merasa wajib sabar.",
    "Dulu memukul anak dianggap wajar.",
    "Apakah boleh memukul anak? Tidak. Pukulan mengajarkan takut.",
    "Boleh tidak memukul anak? Tidak.",
    "Istri tidak wajib melayani suami saat sakit.",
    "Pemerkosaan dalam pernikahan juga kekerasan.",
    "Ibu boleh bilang kepada ayah supaya tidak membentak anak.",
    "Anda tidak perlu menunggu sampai dipukul.",
    "Mereka yang dipukul sering menyalahkan diri.",
    "Tidak pantas seorang ayah membentak anak.",
    "Suami yang baik tidak memukul istri.",
    "Kalau ia memukul Anda, Anda berhak pergi.",
    "Anda wajib menolong anak yang disiksa sesuai kemampuan.",
    "Guru wajib melapor jika murid dipukul.",
    "Sudah pantas pelaku dihukum karena menyiksa anak.",
    "Anda tidak salah saat suami memukul anak.",
]


@pytest.mark.parametrize("words", EVERYDAY)
def test_everyday_sentences_with_the_same_words_are_left_alone(words: str) -> None:
    assert found(words) == []


SHOWN = [
    "Tetangga bilang istri nakal pantas dipukul.",
    "Pernah dengar “istri nakal pantas dipukul”?",
    "Di warung terdengar: “Istri nakal pantas dipukul.”",
    "Apakah suami boleh memukul istri?",
]


@pytest.mark.parametrize("words", SHOWN)
def test_quoted_reported_and_asked_justification_is_advice(words: str) -> None:
    assert set(found(words)) == {("saran", 2, "paragraf")}


EVADING = [
    "Bukan rahasia, istri nakal pantas dipukul.",
    "Tidak ada salahnya suami memukul istri, memukul istri itu wajar.",
    "Istri nakal pantas dipukul. Itu bukan kekerasan.",
    "Istri nakal pantas dipukul, itu tidak keliru.",
]


@pytest.mark.parametrize("words", EVADING)
def test_a_denial_of_something_else_hides_nothing(words: str) -> None:
    assert found(words) != []


@pytest.mark.parametrize("heading", ["Kalimat yang sebaiknya dihindari", "Mitos dan fakta"])
def test_under_a_heading_of_what_to_avoid_it_is_advice(heading: str) -> None:
    assert found("Istri nakal pantas dipukul.", heading=heading) == [("saran", 2, "paragraf")]


def test_the_side_to_avoid_may_quote_and_the_side_to_say_may_not() -> None:
    pair = Block("ucapkan_hindari", "Saya percaya Ibu.\nIstri nakal pantas dipukul.", quoted=("Istri nakal pantas dipukul.",))
    turned = Block("ucapkan_hindari", pair.text, quoted=("Saya percaya Ibu.",))
    assert check_blocks([pair], needs_safety_card=False) == []
    assert [(one.level, one.block) for one in check_blocks([turned], needs_safety_card=False)] == [(Level.ERROR, 1)]


def test_the_sentence_names_the_words_and_what_to_do() -> None:
    (finding,) = check_blocks([Block("paragraf", "Istri nakal pantas dipukul.")], needs_safety_card=False)
    assert finding.sentence == (
        "“istri nakal pantas dipukul” membenarkan kekerasan atau menyalahkan yang disakiti. Hapus atau ganti kalimat ini."
    )


def test_told_not_to_ask_is_no_blame_and_asking_is() -> None:
    assert found("Saya tidak bertanya mengapa bertahan.") == []
    assert found("Mengapa bertahan?") == [("saran", 2, "paragraf")]


def test_a_long_text_is_read_quickly() -> None:
    words = "anak itu boleh istri perlu ia dia kamu harus ibu " * 400
    assert blame_in(words) == []
