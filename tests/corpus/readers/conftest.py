"""Files of every format, made small and by hand, so that each test says what is in them."""

import gzip
import io
import tarfile
import zipfile
from types import SimpleNamespace

import pytest

from embed_core.corpus import ReadingChoices, ReadingNotes, documents

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
CONTENTS = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    f'<Override PartName="/word/document.xml" ContentType="{MAIN}"/></Types>'
)
STYLES = f'<w:styles {WORD}><w:style w:styleId="1"><w:name w:val="heading 1"/></w:style></w:styles>'
CORE = (
    '<cp:coreProperties xmlns:cp="a" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<dc:title>山水</dc:title><dc:creator>王五</dc:creator></cp:coreProperties>"
)


def zipped(entries, *, compression=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return out.getvalue()


def tarred(entries, *, mode="w:gz"):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:
        for name, data in entries.items():
            if isinstance(data, tarfile.TarInfo):
                archive.addfile(data)
                continue
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def docx(*paragraphs, before="", **parts):
    """A document of paragraphs: text, or a whole <w:p>…</w:p>."""
    body = "".join(p if p.startswith("<") else f"<w:p><w:r><w:t>{p}</w:t></w:r></w:p>" for p in paragraphs)
    document = f'<?xml version="1.0"?>{before}<w:document {WORD}><w:body>{body}</w:body></w:document>'
    further = {f"word/{name}.xml": text for name, text in parts.items()}
    return zipped(
        {
            "[Content_Types].xml": CONTENTS,
            "word/document.xml": document,
            "word/styles.xml": STYLES,
            "docProps/core.xml": CORE,
            **further,
        }
    )


def epub(*pages, title="山水集", author="王五", **more):
    """A book of pages: what stands in the body of each."""
    items = "".join(
        f'<item id="p{n}" href="text/page%20{n}.xhtml" media-type="application/xhtml+xml"/>' for n in range(len(pages))
    )
    spine = "".join(f'<itemref idref="p{n}"/>' for n in range(len(pages)))
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{title}</dc:title><dc:creator>{author}</dc:creator></metadata>"
        f'<manifest>{items}<item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
        f'</manifest><spine><itemref idref="n"/>{spine}</spine></package>'
    )
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OPS/book.opf"/></rootfiles></container>'
    )
    files = {
        f"OPS/text/page {n}.xhtml": page
        if page.startswith("<!")
        else f"<html><head><title>x</title></head><body>{page}</body></html>"
        for n, page in enumerate(pages)
    }
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": container,
            "OPS/book.opf": package,
            "OPS/nav.xhtml": "<html><body>目录里的字</body></html>",
            **files,
            **more,
        }
    )


def pdf(*pages, picture=False, password=None):
    """A document with a page for each text; "" is an empty page, or one with a picture."""
    from pypdf import PdfWriter
    from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

    writer = PdfWriter()
    for text in pages:
        page = writer.add_blank_page(300, 300)
        font = DictionaryObject(
            {
                NameObject("/Type"): NameObject("/Font"),
                NameObject("/Subtype"): NameObject("/Type1"),
                NameObject("/BaseFont"): NameObject("/Helvetica"),
            }
        )
        fonts = DictionaryObject({NameObject("/F1"): font})
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
        content = DecodedStreamObject()
        lines = "".join(f"({line}) Tj 0 -14 Td " for line in text.split("\n") if line)
        content.set_data(f"BT /F1 12 Tf 20 260 Td {lines}ET".encode() if not picture else b"0 0 100 100 re f")
        page[NameObject("/Contents")] = writer._add_object(content)
    writer.add_metadata({"/Title": "A Book", "/Author": "A. Writer"})
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def read(source, *, encoding=None, notes=None, **choices):
    """The documents as (name, text)."""
    notes = ReadingNotes() if notes is None else notes
    found = documents(source, ReadingChoices(**choices), encoding=encoding, notes=notes)
    return [(document.name, "".join(document.blocks)) for document in found]


@pytest.fixture(scope="session")
def make():
    return SimpleNamespace(
        zip=zipped, tar=tarred, docx=docx, epub=epub, pdf=pdf, gz=gzip.compress, read=read, word=WORD
    )
