from drafter.ooxml.names import qn
from drafter.redline.redline import redline
from tests.support.documents import RELS, R, W, document, p

V = "urn:schemas-microsoft-com:vml"


def with_bullets(picture: bytes, number: int):
    """Gives a document whose list has a picture for a bullet, numbered so."""
    bullet = (
        f'<w:numPicBullet w:numPicBulletId="{number}"><w:pict><v:shape xmlns:v="{V}">'
        f'<v:imagedata xmlns:r="{R}" r:id="rC1"/></v:shape></w:pict></w:numPicBullet>'
    )
    level = (
        '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="*"/>'
        f'<w:lvlPicBulletId w:val="{number}"/></w:lvl>'
    )
    numbering = (
        f'<w:numbering xmlns:w="{W}">{bullet}<w:abstractNum w:abstractNumId="7">{level}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>'
    )
    package = document(p("An item.", level=0), p("L."), parts={"numbering.xml": ("numbering", numbering)})
    package.parts["word/media/b.png"] = picture
    package.parts["word/_rels/numbering.xml.rels"] = (
        f'<Relationships xmlns="{RELS}"><Relationship Id="rC1" Type="{R}/image" Target="media/b.png"/>'
        "</Relationships>"
    ).encode()
    return package


def bullets(package):
    root = package.tree("word/numbering.xml")
    held = [each.get(qn("w:numPicBulletId")) for each in root.iter(qn("w:numPicBullet"))]
    return held, [each.get(qn("w:val")) for each in root.iter(qn("w:lvlPicBulletId"))]


def test_the_picture_of_a_bullet_comes_along_with_its_list():
    made = redline(document(p("Else."), p("L.")), with_bullets(b"one", 4), author="D", date=None).package
    assert bullets(made) == (["0"], ["0"])
    assert [data for name, data in made.parts.items() if "media" in name] == [b"one"]


def test_a_bullet_of_the_same_picture_is_the_same_whatever_its_number():
    made = redline(with_bullets(b"one", 0), with_bullets(b"one", 4), author="D", date=None).package
    assert bullets(made) == (["0"], ["0"])


def test_a_bullet_of_another_picture_is_another():
    made = redline(with_bullets(b"one", 0), with_bullets(b"two", 0), author="D", date=None).package
    assert bullets(made) == (["0", "1"], ["0", "1"])
