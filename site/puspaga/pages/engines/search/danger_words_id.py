"""Indonesian words by what they mean for somebody in danger: everyday speech, chat spelling, some Banjar and Javanese."""

# Verbs by root, as written and as spoken (cekik, cekek). A form with di- also carries the tag with _DI, one with ter- or
# ke- the tag with _TER.
ROOTS = {
    # Harm, however it is said.
    "HARM": """cekik cekek siksa aniaya perkosa cabul leceh sekap todong ancam ancem gebuk gebug gampar bacok sodomi
        gerayang grayang grepe setubuh zalim tempeleng tempiling tonjok jotos gaplok kaplok keroyok culik pasung
        intimidasi eksploitasi telantar cambuk pecut hajar tindas""",
    # Hurting a body; the same words are used of footballs, chickens and time.
    "HIT": """pukul tendang tembak tusuk tikam bakar siram injak hantam sundut sabet tinju cakar seret lempar gigit jambak
        tampar banting ludah cubit pupuh gepuk keplak jewer tabok sepak silet setrum bekap ikat rantai usir""",
    "KILL": "bunuh",
    "GROPE": "raba colek intip remas gesek",
    "TOUCH": "pegang sentuh elus pangku cium peluk",
    "FORCE": "paksa",
    "LURE": "suruh ajak bujuk minta rayu",
    "CONFINE": "kurung kunci gembok kekang pingit",
    "LOUD": "teriak jerit banting amuk bentak caci maki hina hardik umpat hujat",
    "STALK": "kuntit buntut teror",
    "SPREAD": "sebar edar bocor",
    "UPLOAD": "unggah upload viral",
    "EXTORT": "peras",
    "SELL": "jual",
    "PUSH": "dorong",
    "CUT": "silet sayat gores iris",
}
# Words without forms. A hyphen joins words that mean this only together.
WORDS = {
    "HARM": """kdrt pemerkosaan pelecehan pencabulan babak-belur visum rumah-aman shelter tppo perdagangan-orang
        perdagangan-anak pedofil pedofilia predator-anak incest inses sedarah grooming sekstorsi vcs kena-pukul
        kena-tampar kena-gebuk main-tangan ringan-tangan main-pukul main-kasar angkat-tangan air-keras nikah-paksa
        kawin-paksa kawin-tangkap pelacuran muncikari mucikari germo dijadikan-psk open-bo dilacurkan prostitusi
        dihamili dihamilin menghamili ngehamilin tidak-aman-di-rumah rumah-tidak-aman dilukai dilukain disakiti
        disakitin disakitinya dicelakai dicelakain mencelakai dihabisi menghabisi dihabisin digilir ditiduri
        ditidurin meniduri dinodai menodai dibuang-suami diikuti-orang diikuti-mantan terancam dipaksa-nikah
        dipaksa-kawin diterlantarkan menerlantarkan bayi-dibuang anak-dibuang dijahatin dijahati saya-korban""",
    "VIOLENCE": "kekerasan pembunuhan penganiayaan penyiksaan",
    "HURT": "menyakiti nyakitin nyakiti sakiti sakitin menyakitiku melukai lukai lukain ngelukain melukaiku mencederai",
    "FLEE": "kabur minggat melarikan-diri mengungsi ngungsi",
    "DISASTER": "banjir gempa longsor asap",
    "FEAR": "takut ketakutan trauma",
    "WORRY": "selingkuh sakit meninggal poligami kehilangan",
    "HELP": "tolong tolongin tolonglah tulung bahaya sos korban",
    "EMERGENCY": "darurat gawat",
    "DRUNK": "mabuk mabok miras teler sakau nyabu",
    "WEAPON": "pisau golok parang celurit clurit pistol senjata badik mandau sajam senapan kapak belati linggis",
    "SEX": """ranjang berhubungan berhubungan-badan berhubungan-intim berhubungan-seks hubungan-badan hubungan-intim seks
        sex hubungan-suami-istri bersetubuh ngeseks ngewe ngentot bersenggama melayani layanin layani oral anal
        gituan begituan buka-baju telanjang bugil""",
    "BOND": "hubungan",
    "ROOM": "masuk-kamar masuk-ke-kamar",
    "STALK": "ngikutin diikutin diikuti nguntit",
    "MARRY": "nikah menikah kawin dinikahkan dinikahin dikawinkan dikawinin menikahi",
    "SLEEP": "tidur sekamar",
    "PRIVATE": """kemaluan kemaluannya kelamin alat-kelamin payudara tetek toket dada pantat bokong vagina penis memek kontol
        puting area-pribadi bagian-pribadi selangkangan paha anunya""",
    "PHOTO": "video foto fotoku vidio videoku videonya fotonya poto rekaman gambar vid pap",
    "NUDE": "syur bugil telanjang mesum asusila intim seksi hot pribadi seks sex porno",
    "NAKED": "syur bugil telanjang mesum asusila",
    "WATCH": "nonton menonton lihat melihat liat ngeliat kecanduan akses ketahuan",
    "SCREEN": "film game gim games tv televisi tontonan youtube sinetron kartun berita",
    "BRUISE": "lebam memar biru-biru bengkak",
    "GRAB": "megang-megang pegang-pegang megang-pegang meraba-raba peluk-peluk cium-cium",
    "RAGE": "marah-marah",
    "MANNER": "jahat kejam kasar posesif cemburuan temperamental manipulatif toxic",
    "GO_OUT": "keluar keluar-rumah ketemu-keluarga bertemu-keluarga",
    "FORBID": "dilarang melarang ngelarang tidak-boleh gak-boleh ga-boleh nggak-boleh",
    "HOME": "pulang",
    "LOUD": "ngatain dikatain ngamuk ngamuk-ngamuk merendahkan direndahkan ngerendahin direndahin",
    # People.
    "PARTNER": """suami suamiku suaminya suamimu istri istriku istrinya isteri pasangan pasanganku pasangannya pacar pacarku
        pacarnya mantan mantanku bojo bojoku laki lakiku lakinya bini biniku paksu tunangan cowokku cowoknya cowok
        suamik swami""",
    "STEP": "tiri bapaktiri ayahtiri",
    "OUTER": """paman pamanku pamannya om omnya om-om pakde pakdhe paklek guru gurunya ustad ustadz ustaz pelatih pengasuh
        tetangga tetanggaku tetangganya majikan majikanku bos bosku atasan sepupu sepupunya sepupuku ipar iparku
        sopir lelaki laki-laki-dewasa orang-dewasa dosen senior julak acil uwak""",
    "ELDER": "kakek kakeknya mbah mertua mertuaku tante bude nenek",
    "PARENT": """ayah ayahku ayahnya bapak bapakku bapaknya bapa papa papaku papanya papah bpk bokap abah abi abahku ibu
        ibuku ibunya mama mamaku mamanya mamah emak nyokap bunda umi ummi orangtua ortu ortuku orang-tua orang-tuaku""",
    "BROTHER": "kakak kakakku kakaknya abang abangku saudara abangnya kaka",
    "CHILD": """anak anakku anaknya ank anakq putri putriku putra putraku bayi bayiku bayinya balita balitaku ponakan
        keponakan keponakanku cucu cucuku murid siswa siswi santri bocah adik adikku adiknya remaja remajaku
        si-kecil batita anak-laki-laki anak-laki anak-perempuan anak-tiri anak-tetangga""",
    "SMALL": "balita bayi batita balitaku bayiku bayinya si-kecil",
    "SELF": "saya aku gue gua gw diriku sy ulun unda kami aq ak badanku",
    # A mind at its end.
    "DESPAIR": """bunuh-diri bundir gantung-diri bunuhdiri akhiri-hidup mengakhiri-hidup ngakhirin-hidup akhirin-hidup
        mengakhiri-hidupku akhiri-semua akhiri-semuanya akhirin-semuanya mengakhiri-semuanya putus-asa depresi
        tidur-selamanya potong-nadi iris-nadi potong-urat-nadi nyilet menyilet lebih-baik-mati mending-mati mati-aja
        mati-saja pergi-selamanya benci-diri-sendiri minum-baygon loncat-dari-jembatan lompat-dari-jembatan
        terjun-dari-jembatan loncat-dari-gedung lompat-dari-gedung""",
    "WANT": "mau ingin pengen pengin pingin pgn pgen kepengen kepingin pingen mending mendingan rasanya lebih-baik",
    "DIE": "mati lenyap menghilang ngilang modar",
    "QUIT": "menyerah nyerah",
    "TIRED": "capek cape capai lelah letih bosan bosen muak jenuh enek eneg malas males benci",
    "LIFE": "hidup idup hidupku idupku dunia kehidupan",
    "USELESS": "berguna gunanya guna berarti arti berharga percuma sia-sia hampa buat-apa artinya makna hancur",
    "ENOUGH": "kuat sanggup tahan",
    "MORE": "lagi lg hidup",
    "NOT": "tidak gak ga nggak enggak ndak tdk gk tak engga ngga kada",
    "ONESELF": "diri diriku diri-sendiri dirinya diri-saya badan-sendiri",
    "LIMB": "tangan lengan pergelangan nadi paha urat kulit",
    "POISON": "racun baygon sianida pestisida wipol potas",
    "DRINK": "minum nenggak menenggak",
    # A body that needs an ambulance.
    "AMBULANCE": """luka-bakar tersedak kesedak keselek keracunan kejang pingsan pendarahan perdarahan tenggelam patah-tulang
        sesak-napas sesak-nafas tidak-sadar tidak-sadarkan-diri tidak-bernapas tidak-bernafas gak-sadar
        ketuban-pecah pecah-ketuban tersetrum kesetrum digigit-ular serangan-jantung stroke kecelakaan sekarat
        ambulans ambulan gawat-darurat berdarah tertelan ketelan bayi-biru luka-sobek luka-dalam luka-tusuk kebakar
        terbakar tersiram-air-panas kesiram-air-panas gegar-otak melepuh igd ugd darah-banyak teriris overdosis""",
    "WOUND": "luka lukanya terluka cedera",
    # Everyday things that share words with harm.
    "THING": """bola gol drum bedug sate ayam ikan jagung sampah nyamuk semut tikus lalat kecoa kuman bakteri virus tanaman
        bunga kebun kue telur paku penalti layangan balon rumput lampu lagu samsak badminton voli tenis pensil
        gawang sepatu hewan kelinci burung tali asi jeruk santan kelapa roti pasir mainan boneka kertas barang-bekas
        dagangan kucing anjing jarum kasti basket ombak sinyal baterai""",
    "DEVICE": "hp hape handphone gawai gadget laptop motor mobil pintu layar",
    "EVERYDAY": """makan belajar les sekolah mandi sikat minum mengaji ngaji sholat salat tidur-siang sarapan membaca menulis
        bekerja mencuci olahraga puasa lomba berhitung obat bermain sayur susu bangun""",
    "MILD_FEAR": """gelap kegelapan hantu sekolah dokter suntik disuntik jarum air badut petir guntur kucing anjing gagal
        serangga salah ujian nilai ramai keramaian orang-baru orang-asing mandi naik tinggi ketinggian monster
        presentasi toilet melahirkan jatuh gemuk kecoa ular cicak ulat lift pesawat berenang renang kotor imunisasi
        vaksin matematika tampil panggung mimpi kuman ditinggal sendirian tidur hujan balon bertanya""",
    # Said without meaning harm to anyone.
    "": """ikat-rambut mengikat-rambut mati-lampu lampu-mati listrik-mati mati-listrik mati-rasa hp-mati mati-suri
        mati-gaya tolong-menolong saling-tolong saling-menolong rumah-sakit mabuk-perjalanan mabuk-darat mabuk-laut
        mabuk-kendaraan mabuk-udara pandangan-kabur penglihatan-kabur mata-kabur hidup-sehat hidup-bersih
        hidup-hemat hidup-mandiri gaya-hidup pola-hidup hidup-rukun pendidikan-seks edukasi-seks pukul-rata
        nasi-bakar ayam-bakar ikan-bakar roti-bakar kayu-bakar bahan-bakar semangat-hidup pantang-menyerah
        tidak-mudah-menyerah takut-tuhan takut-allah kunci-jawaban kunci-motor kunci-rumah luka-batin luka-hati
        anti-kekerasan motorik-kasar mati-matian harga-mati cium-tangan mencium-tangan laki-laki berhubungan-dengan
        bahaya-gadget bahaya-gawai bahaya-internet bahaya-rokok makhluk-hidup pegangan keterampilan-hidup ajakan
        permintaan minta-maaf meminta-maaf orang-lain orang-orang jualan ikatan pelukan ciuman""",
}
NEUTRAL = frozenset(
    """yang dan di ke dari untuk dengan pada adalah ini itu atau juga ia dia nya akan sudah udah udh sdh belum blm agar karena
    krn kalau klo kalo bila saat ketika sangat bgt banget lebih sering suka selalu terus apa bagaimana gimana gmn harus bisa ada
    jadi oleh dalam lagi lg sih dong kok ya nih deh aja saja sama sm cepat segera sekarang malam mohon pak bu kak min sampai
    mas mbak halo hai bantu kena tiap hari setiap kemarin tadi rumah nomor telepon rasa merasa jangan""".split()
)
# A time of day: “pukul 7”, “pukul sembilan malam”.
HOURS = frozenset("satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas setengah berapa brp".split())
# A slip of the finger is forgiven in these words and in all forms of these roots.
FORGIVEN_ROOTS = "pukul siksa aniaya perkosa cabul leceh ancam cekik tendang tampar bunuh todong sekap"
FORGIVEN = "kekerasan pelecehan pemerkosaan ketakutan depresi menyerah terancam pendarahan ambulans keracunan"
# Everyday families one slip away from a word of harm; such a word is never taken for a misspelling.
LOOKALIKES = """tampak tampan pikul tebak perkasa sisa sikap serap butuh sentak cetak lacak periksa pasang tambah ajar
    serang sorong cabut tumbuh bubuh sebut sebab tenang seka cek taut rancang sergah serah dendang kendang cekikik kertas"""
