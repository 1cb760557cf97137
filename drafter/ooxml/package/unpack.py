"""A package unpacked without trust: its parts by name, or an error that says why it was refused."""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING

from drafter.errors import HostileFileError, SourceError
from drafter.limits import MEBIBYTE

if TYPE_CHECKING:
    from drafter.limits import Limits

_CFB_SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_ENCRYPTED_FLAG = 0x1
# Office writes these two; the others of the zip format unpack without a bound on what they give.
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
# What the zip module raises on damaged packages.
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    RuntimeError,
    ValueError,
    LookupError,
)
_DO_NOT_OPEN = "do not open it"
_SAVE_AS_DOCX = "save it from Word as .docx"


def unpack(data: bytes, place: str, limits: Limits) -> dict[str, bytes]:
    """Gives the parts of a package by their names; `place` names the file in errors.

    Raises:
        SourceError: when the bytes are of another kind of file, or damaged.
        HostileFileError: when there is more in it than the limits allow, a name that leads out of it, or
            two parts of one name.
    """
    refuse_other_formats(data, place)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            _refuse_excess(entries, place, limits)
            names = _names(entries, place)
            parts = {name: _read(archive, entry) for name, entry in zip(names, entries, strict=True)}
    except _DAMAGE as error:
        raise SourceError("is damaged or cut short", place=place, remedy="get the file again") from error
    return parts


def refuse_other_formats(data: bytes, place: str) -> None:
    """Refuses, each in words of its own, the files that are no package but are named as one.

    Raises:
        SourceError: unless the bytes begin as those of a package do.
    """
    remedy = _SAVE_AS_DOCX
    if data.startswith(_CFB_SIGNATURE):
        if _ENCRYPTED_STREAM in data:
            raise SourceError("is encrypted", place=place, remedy=f"{remedy} without a password")
        raise SourceError("is in the old .doc format", place=place, remedy=remedy)
    if data.startswith(b"{\\rtf"):
        raise SourceError("is an RTF file", place=place, remedy=remedy)
    if data.startswith(b"%PDF-"):
        raise SourceError("is a PDF", place=place, remedy="name it .pdf")
    if not data:
        raise SourceError("is empty", place=place, remedy="get the file again")
    if not data.startswith(b"PK"):
        raise SourceError("is not a Word file", place=place, remedy=remedy)


def _refuse_excess(entries: list[zipfile.ZipInfo], place: str, limits: Limits) -> None:
    if len(entries) > limits.entries:
        raise HostileFileError(
            f"holds {len(entries):,} parts", place=place, remedy=f"at most {limits.entries:,} are read"
        )
    if sum(entry.file_size for entry in entries) > limits.total_bytes:
        raise HostileFileError(
            "unpacks to more than it may",
            place=place,
            remedy=f"at most {limits.total_bytes // MEBIBYTE} MiB are read",
        )
    tight_bytes = 0
    for entry in entries:
        is_tight = entry.file_size > limits.ratio * max(entry.compress_size, 1)
        tight_bytes += entry.file_size if is_tight else 0
        if tight_bytes > limits.tight_bytes or entry.file_size > limits.part_bytes:
            raise HostileFileError(
                "a part unpacks to more than it may", place=_in(place, entry), remedy=_DO_NOT_OPEN
            )
        if entry.flag_bits & _ENCRYPTED_FLAG or entry.compress_type not in _METHODS:
            raise SourceError(
                "a part is encrypted, or packed as Word packs none",
                place=_in(place, entry),
                remedy="save it from Word as .docx without a password",
            )


def _names(entries: list[zipfile.ZipInfo], place: str) -> list[str]:
    """Gives the names of the parts, with forward slashes and no steps in them (part 2, 6.2.2)."""
    names = []
    seen: set[str] = set()
    for entry in entries:
        name = posixpath.normpath(entry.filename.replace("\\", "/").lstrip("/"))
        if name == ".." or name.startswith("../") or ":" in name.partition("/")[0]:
            raise HostileFileError(
                "the name of a part leads out of the package", place=_in(place, entry), remedy=_DO_NOT_OPEN
            )
        # Names that differ in case alone are the same name (part 2, 6.2.2.3).
        if name.casefold() in seen:
            raise HostileFileError("a part stands twice", place=_in(place, entry), remedy=_DO_NOT_OPEN)
        seen.add(name.casefold())
        names.append(name)
    return names


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """Gives the bytes of one part, and no more than its entry announced, whatever it unpacks to."""
    with archive.open(entry) as part:
        return part.read(entry.file_size + 1)


def _in(place: str, entry: zipfile.ZipInfo) -> str:
    return f"{place}: {entry.filename}"
