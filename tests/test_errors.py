import pickle

from drafter.errors import DrafterError, SourceError


def test_an_error_says_place_problem_and_remedy_on_one_line():
    error = DrafterError("is not a Word file", place="G.docx", remedy="save it as .docx")
    assert str(error) == "G.docx: is not a Word file; save it as .docx"


def test_place_and_remedy_may_be_missing():
    assert str(DrafterError("nothing to do")) == "nothing to do"


def test_an_error_crosses_between_processes_whole():
    error = pickle.loads(pickle.dumps(SourceError("is damaged", place="G.docx", remedy="get it again")))  # noqa: S301 - our own bytes
    assert type(error) is SourceError
    assert (error.problem, error.place, error.remedy) == ("is damaged", "G.docx", "get it again")
