"""Checks PDFs against PDF/UA-1 and PDF/A-2a: `check.py FILE…` prints, for each file, what breaks which rule."""

import json
import re
import sys
from pathlib import Path

import page

PROFILES = ["ua1", "2a"]


def faults(file):
    """Every broken rule of a file, once for each place."""
    try:
        reports = [page.validate_pdf(file, profile=profile) for profile in PROFILES]
    except page.PageError as error:
        return [{"rule": "unreadable", "help": str(error), "where": ""}]
    return [
        {"rule": failure.rule_id, "help": failure.message, "where": place(failure.object_id)}
        for report in reports
        for failure in report.failures
        if not (failure.rule_id.endswith("-STREAM-LENGTH-001") and has_its_length(file, failure.object_id))
    ]


def has_its_length(file, object_id):
    """Whether a stream is as long as it says, with a carriage return as its last byte. The checker takes that for a part
    of the line's end before `endstream`, and of all compressed streams one in 256 ends so."""
    data = Path(file).read_bytes()
    head = rb"\b%d %d obj\s*<<.*?/Length (\d+)\b.*?>>\s*stream\r?\n" % (object_id.object_number, object_id.generation)
    begin = re.search(head, data, re.DOTALL)
    if begin is None:
        return False
    end = begin.end() + int(begin.group(1))
    return data[end - 1 : end + 10] == b"\r\nendstream"


def place(object_id):
    """The number of an object in the file."""
    return f"object {object_id.object_number}" if object_id else ""


print(json.dumps({file: faults(file) for file in sys.argv[1:]}))
