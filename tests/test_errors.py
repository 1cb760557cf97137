import pickle

import pytest

from drafter.errors import DrafterError, Mistake, ProposalError, SourceError

MISTAKES = (
    Mistake("“a\nb” is wrong", "mend it", "x.yaml", 1),
    Mistake("so is this", "mend it too", "x.yaml", 2),
)


def test_an_error_says_place_problem_and_remedy_on_one_line():
    error = DrafterError("is not a Word file", place="G.docx", remedy="save it as .docx")
    assert str(error) == "G.docx: is not a Word file; save it as .docx"
    assert error.lines == (str(error),)
    assert error.mistakes == (Mistake("is not a Word file", "save it as .docx", "G.docx"),)


def test_the_line_of_a_file_stands_behind_its_name():
    error = SourceError("a bracket is not closed", place="DP1.yaml", line=7, remedy="close it")
    assert error.lines == ("DP1.yaml:7: a bracket is not closed; close it",)
    assert (error.place, error.line, error.at) == ("DP1.yaml", 7, "DP1.yaml:7")


def test_a_mistake_is_said_with_as_much_as_is_known_of_it():
    assert str(Mistake("is wrong")) == "is wrong"
    assert str(Mistake("is wrong", "mend it")) == "is wrong; mend it"
    assert str(Mistake("is wrong", place="x.yaml")) == "x.yaml: is wrong"


def test_place_and_remedy_may_be_missing():
    assert str(DrafterError("nothing to do")) == "nothing to do"


def test_an_error_crosses_between_processes_whole():
    damaged = SourceError("is damaged", place="G.txt", line=3, remedy="get it again")
    error = pickle.loads(pickle.dumps(damaged))  # noqa: S301 - our own bytes
    assert type(error) is SourceError
    assert (error.problem, error.place, error.line, error.remedy) == (
        "is damaged",
        "G.txt",
        3,
        "get it again",
    )


def test_a_name_that_would_begin_a_line_of_its_own_does_not():
    error = DrafterError("there is no file “a\nb”", place="x\x1b[2J", remedy="mend\u202e it")
    assert error.lines == (r"x\x1b[2J: there is no file “a\nb”; mend\u202e it",)


def test_a_long_value_is_cut_and_what_is_wrong_and_the_remedy_are_said_all_the_same():
    error = DrafterError("is a long name", place="x" * 5000, remedy="shorten it")
    (line,) = error.lines
    assert len(line) < 400
    assert line.endswith("xxx: is a long name; shorten it")


def test_each_mistake_of_a_proposal_is_a_line_whatever_it_quotes():
    error = ProposalError.of(MISTAKES)
    assert error.lines == (r"x.yaml:1: “a\nb” is wrong; mend it", "x.yaml:2: so is this; mend it too")
    assert error.mistakes == MISTAKES


@pytest.mark.parametrize("mistakes", [MISTAKES[:1], MISTAKES])
def test_the_mistakes_of_a_proposal_cross_between_processes(mistakes):
    error = pickle.loads(pickle.dumps(ProposalError.of(mistakes)))  # noqa: S301 - our own bytes
    assert type(error) is ProposalError
    assert error.mistakes == mistakes
    assert error.lines == ProposalError.of(mistakes).lines


def test_of_a_file_a_long_mistake_is_said_as_far_as_eight_hundred_characters_and_alone_by_its_parts():
    long = Mistake(f"the words “{'x' * 500}” are not in G3.1", "copy them", "x.yaml", 1)
    assert ProposalError.of([long]).lines == (str(long),)
    (line,) = ProposalError(long.problem, place=long.place, line=1, remedy=long.remedy).lines
    assert line.startswith("x.yaml:1: the words “xxx")
    assert "x … x" in line
    assert line.endswith("” are not in G3.1; copy them")


def test_a_proposal_with_one_mistake_is_an_error_like_others():
    error = pickle.loads(pickle.dumps(ProposalError("is wrong", place="x\n.yaml", remedy="mend it")))  # noqa: S301 - our own bytes
    assert error.lines == (r"x\n.yaml: is wrong; mend it",)
