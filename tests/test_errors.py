import pickle

import pytest

from drafter.errors import DrafterError, ProposalError, SourceError


def test_an_error_says_place_problem_and_remedy_on_one_line():
    error = DrafterError("is not a Word file", place="G.docx", remedy="save it as .docx")
    assert str(error) == "G.docx: is not a Word file; save it as .docx"
    assert error.lines == error.mistakes == (str(error),)


def test_place_and_remedy_may_be_missing():
    assert str(DrafterError("nothing to do")) == "nothing to do"


def test_an_error_crosses_between_processes_whole():
    error = pickle.loads(pickle.dumps(SourceError("is damaged", place="G.docx", remedy="get it again")))  # noqa: S301 - our own bytes
    assert type(error) is SourceError
    assert (error.problem, error.place, error.remedy) == ("is damaged", "G.docx", "get it again")


def test_a_name_that_would_begin_a_line_of_its_own_does_not():
    error = DrafterError("there is no file “a\nb”", place="x\x1b[2J", remedy="mend\u202e it")
    assert error.lines == (r"x\x1b[2J: there is no file “a\nb”; mend\u202e it",)


def test_a_long_value_is_cut_and_what_is_wrong_and_the_remedy_are_said_all_the_same():
    error = DrafterError("is a long name", place="x" * 5000, remedy="shorten it")
    (line,) = error.lines
    assert len(line) < 400
    assert line.endswith("xxx: is a long name; shorten it")


def test_each_mistake_of_a_proposal_is_a_line_whatever_it_quotes():
    error = ProposalError.of(["x.yaml:1: “a\nb” is wrong; mend it", "x.yaml:2: so is this; mend it too"])
    assert error.lines == (r"x.yaml:1: “a\nb” is wrong; mend it", "x.yaml:2: so is this; mend it too")
    assert error.mistakes == ("x.yaml:1: “a\nb” is wrong; mend it", "x.yaml:2: so is this; mend it too")


@pytest.mark.parametrize("mistakes", [["x.yaml:1: a\nb"], ["x.yaml:1: a", "x.yaml:2: b"]])
def test_the_mistakes_of_a_proposal_cross_between_processes(mistakes):
    error = pickle.loads(pickle.dumps(ProposalError.of(mistakes)))  # noqa: S301 - our own bytes
    assert type(error) is ProposalError
    assert error.mistakes == tuple(mistakes)


def test_a_proposal_with_one_mistake_is_an_error_like_others():
    error = pickle.loads(pickle.dumps(ProposalError("is wrong", place="x\n.yaml", remedy="mend it")))  # noqa: S301 - our own bytes
    assert error.lines == (r"x\n.yaml: is wrong; mend it",)
