"""The archive that a word processor's file is: its parts, read with care, and a copy in which some of them are new.

Such a file comes by e-mail from anywhere. So nothing is unpacked but what is asked for, and never more of that than a
limit; what the archive says of its own sizes is not believed. No name in it is ever taken for a path on disk.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING

from editlint.errors import EditlintError, Location

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST_PART = 64 * 1024 * 1024  # bytes of one part when unpacked: a book of a thousand pages takes six
MOST_ENTRIES = 20_000
_ENTRY = b"PK\x01\x02"  # begins each entry of the directory
_ENCRYPTED = 0x1
_UTF8_NAME = 0x800
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_LARGEST = 0xFFFFFFFF
SAVE_ANEW = "open it in the program that wrote it, and save it anew"


class Package:
    """The archive of one file.

    Raises:
        EditlintError: the bytes are no archive, a damaged or a hostile one.
    """

    def __init__(self, data: bytes, path: str) -> None:
        self.path = path
        self._data = data
        if data.count(_ENTRY) > MOST_ENTRIES:  # told before the directory is read, which may be larger than memory
            raise self.damaged(f"its archive holds more than {MOST_ENTRIES:,} entries", hint="it is no article")
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, struct.error) as error:
            raise self.damaged(f"its archive cannot be read: {error}") from None
        self._entries = self._archive.infolist()
        self._by_name: dict[str, list[zipfile.ZipInfo]] = {}
        for entry in self._entries:
            self._by_name.setdefault(_plain(entry.filename), []).append(entry)
        if sum(entry.compress_size for entry in self._entries) > len(data):
            raise self.damaged("parts of its archive overlap", hint="it was made to harm: do not open it")

    def damaged(self, what: str, *, hint: str = SAVE_ANEW) -> EditlintError:
        """The error that says what is wrong with this file."""
        return EditlintError(f"{self.path or 'this'} is damaged: {what}", hint=hint, location=Location(self.path))

    @property
    def names(self) -> list[str]:
        """The names of the parts."""
        return [entry.filename for entry in self._entries]

    def __contains__(self, name: str) -> bool:
        return _plain(name) in self._by_name

    def read(self, name: str) -> bytes:
        """A part, unpacked.

        Raises:
            EditlintError: it is not there, damaged, encrypted, or longer than LONGEST_PART.
        """
        entries = self._by_name.get(_plain(name), [])
        if len(entries) != 1:
            raise self.damaged(f"it holds {name} {'twice' if entries else 'nowhere'}")
        if entries[0].flag_bits & _ENCRYPTED:
            said = f"{self.path or 'this'} is protected with a password"
            raise EditlintError(said, hint="save it without one", location=Location(self.path))
        if entries[0].compress_type not in _METHODS:
            raise self.damaged(f"{name} is packed in a way that no word processor uses")
        try:
            with self._archive.open(entries[0]) as stream:
                data = stream.read(LONGEST_PART + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, struct.error) as error:
            raise self.damaged(f"{name} cannot be unpacked: {error}") from None
        if len(data) > LONGEST_PART:
            said = f"{self.path or 'this'} is no article: {name} unpacks to more than {LONGEST_PART // 1024**2} MB"
            raise EditlintError(
                said, hint="split the text into files of one article each", location=Location(self.path)
            )
        return data

    def with_parts(self, parts: Mapping[str, bytes]) -> bytes:
        """The archive with some parts replaced or added at its end; the rest is copied as it is packed, byte for byte.

        The same parts give the same bytes: a new part takes the time of the archive's first entry.

        Raises:
            EditlintError: the archive is damaged where an entry lies.
        """
        out = io.BytesIO()
        directory = []
        new = {_plain(name): data for name, data in parts.items()}
        for entry in self._entries:
            data = new.get(_plain(entry.filename))
            packed = self._as_packed(entry) if data is None else _Packed.of(entry, data)
            directory.append(packed.write(out))
        for name in parts:
            if name not in self:
                entry = zipfile.ZipInfo(name, self._entries[0].date_time if self._entries else (1980, 1, 1, 0, 0, 0))
                directory.append(_Packed.of(entry, parts[name]).write(out))
        begin = out.tell()
        out.write(b"".join(directory))
        count, size = len(directory), out.tell() - begin
        out.write(_END.pack(b"PK\x05\x06", 0, 0, count, count, size, begin, 0))
        return out.getvalue()

    def _as_packed(self, entry: zipfile.ZipInfo) -> _Packed:
        header = self._data[entry.header_offset : entry.header_offset + _LOCAL.size]
        if len(header) < _LOCAL.size or header[:4] != b"PK\x03\x04":
            raise self.damaged(f"{entry.filename} lies nowhere in its archive")
        name_length, extra_length = _LOCAL.unpack(header)[-2:]
        start = entry.header_offset + _LOCAL.size + name_length + extra_length
        packed = self._data[start : start + entry.compress_size]
        if len(packed) < entry.compress_size or max(entry.file_size, entry.header_offset) >= _LARGEST:
            raise self.damaged(f"{entry.filename} is not whole")
        return _Packed(entry, packed, entry.file_size, entry.CRC)


def _plain(name: str) -> str:
    """The name of a part as all spellings of it compare: the case of letters is nothing, nor how an archiver has it."""
    return name.replace("\\", "/").lstrip("/").lower()


class _Packed:
    """One entry as it is to be written."""

    def __init__(self, entry: zipfile.ZipInfo, packed: bytes, size: int, crc: int) -> None:
        self._entry = entry
        self._packed = packed
        self._size = size
        self._crc = crc
        self._method = entry.compress_type

    @classmethod
    def of(cls, entry: zipfile.ZipInfo, data: bytes) -> _Packed:
        """New content for an entry."""
        squeeze = zlib.compressobj(wbits=-zlib.MAX_WBITS)
        packed = cls(entry, squeeze.compress(data) + squeeze.flush(), len(data), zlib.crc32(data))
        packed._method = zipfile.ZIP_DEFLATED
        return packed

    def write(self, out: io.BytesIO) -> bytes:
        """Append it to an archive; what the directory says of it."""
        entry = self._entry
        name = entry.orig_filename.encode("utf-8" if entry.flag_bits & _UTF8_NAME else "cp437", "replace")
        year, month, day, hour, minute, second = entry.date_time
        common = (
            20,
            entry.flag_bits & _UTF8_NAME,
            self._method,
            hour << 11 | minute << 5 | second // 2,
            (year - 1980) << 9 | month << 5 | day,
            self._crc,
            len(self._packed),
            self._size,
            len(name),
        )
        begin = out.tell()
        out.write(_LOCAL.pack(b"PK\x03\x04", *common, 0) + name + self._packed)
        made_by = entry.create_system << 8 | 20
        rest = (0, 0, 0, entry.internal_attr, entry.external_attr & _LARGEST, begin)
        return _CENTRAL.pack(b"PK\x01\x02", made_by, *common, *rest) + name
