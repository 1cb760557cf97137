"""The second code of the exam: terms numbered 1., 1.1, (a) with Schedules, as Word."""

from pathlib import Path

from docx import Document
from docx.shared import Cm

TERMS = """\
HARBOUR STANDING TERMS
1.\tINTERPRETATION
1.1\tIn these Terms:
“Authority” means the harbour authority of the Port of Arden.
“Berth” means a place at which a Vessel may be moored.
“Dues” means the sums set out in Schedule 1.
“Vessel” means any ship, boat or other craft.
1.2\tA reference to a Schedule is a reference to a schedule to these Terms.
1.3\tWhere a Schedule conflicts with the body of these Terms, the body prevails.
2.\tBERTHING
2.1\tThe Master of a Vessel shall:
(a)\tgive the Authority notice of arrival at least 24 hours before the Vessel is expected;
(b)\tmoor the Vessel at the Berth allotted to it; and
(c)\tkeep a sufficient watch on board for so long as the Vessel is moored.
2.2\tA Vessel shall not leave its Berth without the consent of the Authority.
2.3\tThe Authority may direct a Vessel to move to another Berth where:
(a)\tthe safety of the harbour so requires; or
(b)\tthe Berth is needed for a Vessel in distress.
2.4\tA direction under clause 2.3 shall be given in writing or by radio.
3.\tDUES
3.1\tThe Owner shall pay the Dues within 28 days after the date of the invoice.
3.2\tInterest is payable on Dues that are not paid within 28 days, at the rate of four per cent a year.
3.3\tWhere the Owner disputes an invoice, the Owner shall notify the Authority in writing within 14 days.
3.4\tThe Authority may waive or reduce the Dues in a case of hardship.
4.\tSAFETY
4.1\tThe Owner shall ensure that each Vessel carries:
(a)\tfire extinguishers;
(b)\tlife jackets for all persons on board; and
(c)\ta radio that is in working order.
4.2\tNo person shall discharge oil, refuse or sewage into the harbour.
4.3\tThe Authority shall publish safety notices on its website and at the harbour office.
SCHEDULE 1
DUES
1.\tRATES
1.1\tThe Dues for a Berth are charged for each metre of the length of the Vessel.
1.2\tThe Dues are reduced by one half between 1 November and 31 March.
2.\tPAYMENT
2.1\tDues may be paid in cash, by cheque or by bank transfer.
2.2\tA receipt shall be given for each payment.
SCHEDULE 2
PILOTS
1.\tWHEN A PILOT IS NEEDED
1.1\tA Vessel longer than 50 metres shall not enter the harbour without a pilot.
1.2\tA pilot is not needed by a Vessel that:
(a)\tbelongs to the Authority; or
(b)\tis a ferry on a regular service.
2.\tPILOTAGE
2.1\tThe Authority shall keep a list of licensed pilots.
2.2\tA pilot shall report any accident to the Authority within two days.
"""


def write_terms(folder: Path) -> Path:
    """Gives the Word file of the standing terms, written into FOLDER."""
    document = Document()
    for line in TERMS.splitlines():
        paragraph = document.add_paragraph(line)
        if line.startswith("("):
            paragraph.paragraph_format.left_indent = Cm(2)
    path = folder / "T-1.0.docx"
    document.save(str(path))
    return path


if __name__ == "__main__":
    print(write_terms(Path()))
