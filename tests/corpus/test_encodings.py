"""Every encoding that can be read is recognised in short cuts, and the same text comes out of each."""

import io
import random

import pytest

from embed_core.corpus import (
    ENCODINGS,
    NotText,
    ReadingNotes,
    Source,
    damage,
    decode,
    detect,
    documents,
    language_told,
    outline,
    teaching_text,
)
from embed_core.corpus.decoding import WHOLE, detect_in
from embed_core.corpus.plausible import CODECS

TEXTS = {
    "ja": (
        "昔々、あるところにおじいさんとおばあさんが住んでいました。おじいさんは山へ柴刈りに、おばあさんは川へ洗濯"
        "に行きました。おばあさんが川で洗濯をしていると、大きな桃が流れてきました。二人はその桃を家に持って帰り、"
        "切って食べようとしました。"
    ),
    "ko": (
        "옛날 어느 마을에 마음씨 착한 나무꾼이 살고 있었습니다. 어느 날 나무꾼이 산에서 나무를 하고 있는데 "
        "사슴 한 마리가 뛰어와서 살려 달라고 하였습니다. 나무꾼은 사슴을 나뭇더미 속에 숨겨 주었습니다. 잠시 "
        "뒤 사냥꾼이 와서 사슴을 보지 못했느냐고 물었습니다. "
    ),
    "ru": (
        "Жил старик со своею старухой у самого моря; они жили в ветхой землянке ровно тридцать лет и три "
        "года. Старик ловил неводом рыбу, старуха пряла пряжу. Раз он в море закинул невод, и пришёл невод "
        "с одною тиной. "
    ),
    "el": (
        "Μια φορά και έναν καιρό ήταν ένας βασιλιάς που είχε τρεις κόρες. Η μικρότερη ήταν τόσο όμορφη που "
        "ο ήλιος σταματούσε να την κοιτάξει. Κάθε μέρα πήγαινε στο δάσος και καθόταν δίπλα στο πηγάδι κάτω "
        "από ένα δέντρο. "
    ),
    "he": (
        "לפני שנים רבות חי בעיר קטנה איש זקן שאהב מאוד ספרים. בכל יום הוא ישב ליד החלון וקרא, והילדים באו "
        "לשמוע את הסיפורים שלו. יום אחד הוא סיפר להם על הים הגדול ועל האנשים שחיים מעבר לו. "
    ),
    "ar": (
        "كان يا ما كان في قديم الزمان ملك له ثلاثة أولاد، وكان يحبهم حبا شديدا. وفي يوم من الأيام مرض الملك "
        "مرضا شديدا ولم يجد الأطباء له دواء، فقال له شيخ كبير إن الدواء في ماء الحياة الذي في بلاد بعيدة. "
    ),
    "pl": (
        "Dawno, dawno temu żył sobie król, który miał trzy córki. Najmłodsza z nich była tak piękna, że nawet "
        "słońce dziwiło się, gdy świeciło na jej twarz. Blisko zamku leżał wielki ciemny las, a pod starą "
        "lipą była studnia. "
    ),
    "cs": (
        "Byl jednou jeden král a ten měl tři dcery. Nejmladší byla tak krásná, že i slunce se divilo, kdykoli "
        "jí svítilo do tváře. Nedaleko zámku byl veliký temný les a v lese pod starou lípou byla studánka. "
    ),
    "tr": (
        "Bir varmış bir yokmuş, evvel zaman içinde bir padişahın üç kızı varmış. En küçüğü o kadar güzelmiş "
        "ki güneş bile onun yüzüne her vurduğunda şaşırırmış. Sarayın yakınında büyük karanlık bir orman "
        "varmış. "
    ),
    "lt": (
        "Seniai seniai gyveno karalius, kuris turėjo tris dukteris. Jauniausioji buvo tokia graži, kad net "
        "saulė stebėdavosi, kai šviesdavo jai į veidą. Netoli pilies buvo didelis tamsus miškas, o miške "
        "buvo šulinys. "
    ),
    "fr": (
        "Il était une fois un roi qui avait trois filles. La plus jeune était si belle que le soleil lui-même "
        "s'étonnait chaque fois qu'il éclairait son visage. Près du château s'étendait une grande forêt, "
        "où coulait une fontaine. "
    ),
    "de": (
        "In den alten Zeiten, wo das Wünschen noch geholfen hat, lebte ein König, dessen Töchter waren alle "
        "schön; aber die jüngste war so schön, daß die Sonne selber sich verwunderte, sooft sie ihr ins Gesicht "
        "schien. "
    ),
    "es": (
        "Érase una vez un rey que tenía tres hijas. La más pequeña era tan hermosa que el mismo sol se maravillab"
        "a cada vez que le daba en el rostro. Junto al palacio había un gran bosque, y bajo un árbol añoso "
        "había una fuente. "
    ),
}
WRITTEN = (
    *(("ja", encoding) for encoding in ("shift_jis", "euc-jp", "utf-8", "utf-16-le", "utf-16-be")),
    *(("ko", encoding) for encoding in ("euc-kr", "utf-8", "utf-16-le")),
    *(("ru", "windows-1251"), ("el", "windows-1253"), ("he", "windows-1255"), ("ar", "windows-1256")),
    *(("pl", "windows-1250"), ("cs", "windows-1250"), ("tr", "windows-1254"), ("lt", "windows-1257")),
    *(("fr", "windows-1252"), ("de", "windows-1252"), ("es", "windows-1252")),
)


@pytest.mark.parametrize(("language", "encoding"), WRITTEN)
def test_ninety_nine_of_a_hundred_cuts_of_two_and_four_hundred_bytes_are_recognised(language, encoding):
    data = (TEXTS[language] * 4).encode(CODECS.get(encoding, encoding))
    chance, right = random.Random(1), 0
    for size in [200] * 50 + [400] * 50:
        start = chance.randrange(len(data) - size) // 2 * 2
        right += detect(data[start : start + size]).encoding == encoding
    assert right >= 99


@pytest.mark.parametrize("encoding", ["gb18030", "big5", "utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_chinese_cuts_of_two_hundred_bytes_are_recognised(encoding):
    text = teaching_text("zh").encode("big5", "ignore").decode("big5") if encoding == "big5" else teaching_text("zh")
    data, step = text.encode(encoding), 4 if "32" in encoding else 2 if "16" in encoding else 1
    chance = random.Random(1)
    starts = [chance.randrange((len(data) - 200) // step) * step for _ in range(100)]
    assert sum(detect(data[start : start + 200]).encoding == encoding for start in starts) >= 99


@pytest.mark.parametrize("codec", ["gb2312", "gbk", "big5hkscs", "cp949", "euc_jis_2004"])
def test_the_encodings_inside_and_around_those_of_the_list_are_read_as_well(codec):
    text = {"big5hkscs": "我哋嘅嘢喺香港，佢哋唔知點解。個國家說這個問題，他們沒有聽見，還在說話。"}.get(codec)
    text = text or {"c": TEXTS["ko"], "e": TEXTS["ja"]}.get(codec[0]) or "他们在山上看见一个国家，大家都说没有问题。"
    source = Source("a.txt", (text * 5).encode(codec))
    assert ["".join(document.blocks) for document in documents(source)] == [text * 5]


@pytest.mark.parametrize("language", ["fr", "de", "ru", "ja", "he", "pl"])
def test_a_page_of_text_leaves_no_doubt(language):
    encoding = next(encoding for which, encoding in WRITTEN if which == language)
    found = detect((TEXTS[language] * 3).encode(CODECS.get(encoding, encoding)))
    assert found.encoding == encoding
    assert found.certain or language == "he"


def test_a_text_in_any_encoding_is_read_as_the_same_text():
    for language, encoding in WRITTEN:
        source = Source("a.txt", TEXTS[language].encode(CODECS.get(encoding, encoding)), encoding)
        assert ["".join(document.blocks) for document in documents(source)] == [TEXTS[language]]


def test_a_doubtful_text_offers_other_encodings_and_says_so():
    source = Source("a.txt", "中文".encode("gb18030"))
    found = outline(source)
    assert (found.encoding, found.detection.certain) == ("gb18030", False)
    assert len(found.detection.candidates) > 1
    assert outline(source, encoding="big5").beginning == (decode(source.data, "big5").text,)
    notes = ReadingNotes()
    for document in documents(source, notes=notes):
        list(document.blocks)
    assert notes.unsure == [("a.txt", "gb18030")]


def test_a_large_file_is_judged_by_its_beginning_and_by_pieces_of_the_rest():
    line = "山高水流，走了一天。\n"
    plain = b"plain words\n" * (WHOLE // 12 + 1)
    for encoding in ("gb18030", "utf-8", "big5"):
        data = plain + line.encode(encoding) * 200_000
        assert detect_in(io.BytesIO(data), len(data)).encoding == encoding
    data = ("山高水长" * 2_000_000).encode()
    assert detect_in(io.BytesIO(data), len(data)).encoding == "utf-8"


def test_random_bytes_are_no_text_in_any_of_the_encodings():
    chance = random.Random(5)
    for _ in range(100):
        with pytest.raises(NotText):
            detect(chance.randbytes(2000))


@pytest.mark.parametrize("wrong", ["gb18030", "shift_jis"])
def test_utf8_that_was_read_in_a_wrong_encoding_is_noticed(wrong):
    text = TEXTS["ja"] if wrong == "shift_jis" else "四大名著里，《西游记》的作者是吴承恩，大家都喜欢看。" * 3
    misread = text.encode().decode(CODECS.get(wrong, wrong), "ignore")
    assert damage(misread) > 2
    assert damage(text) == 0
    found = outline(Source("a.txt", misread.encode()))
    assert found.damaged > 2
    assert damage(found.damage[0]) > 0


def test_four_characters_of_utf8_read_as_gbk_are_one_place():
    assert damage("名为鍥涘ぇ鍚嶈憲的书") == 1
    assert damage("四大名著") == 0
    assert damage("锟斤拷锟斤拷") == 2
    assert damage("plain words") == 0


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (TEXTS["ja"], "ja"),
        (TEXTS["ko"], "ko"),
        ("ภาษาไทยเป็นภาษาที่สวยงาม", "th"),
        ("ភាសាខ្មែរគឺជាភាសា", "km"),
        ("他在山上。", "zh"),
        (TEXTS["ru"], "en"),
        ("他用 Python writes every day 写", "mixed"),
        ("", "en"),
    ],
)
def test_the_language_of_a_script_is_told(text, language):
    assert language_told(text) == language
    if text:
        assert outline(Source("a.txt", text.encode())).language == language


def test_every_encoding_has_a_codec():
    for encoding in ENCODINGS:
        "word".encode(CODECS.get(encoding, encoding))
