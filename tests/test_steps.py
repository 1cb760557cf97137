"""The last net: what goes wrong in a library is one line that names the step and the file."""

import pytest

from drafter.errors import DrafterError, SourceError
from drafter.steps import step, trace_of
from drafter.stopping import Stopped


def raised(error, kind=DrafterError):
    with pytest.raises(DrafterError) as caught, step("reading", "a.docx", kind):
        raise error
    assert caught.value.__cause__ is error
    assert type(caught.value) is kind
    (line,) = caught.value.lines
    return line


def deep(number):
    return deep(number + 1)


def test_what_is_nested_too_deeply_and_what_takes_all_memory_are_told_in_words():
    assert raised(RecursionError("maximum")).startswith("a.docx: reading stopped: it is nested too deeply; ")
    assert raised(MemoryError()).startswith("a.docx: reading stopped: it takes more memory than there is; ")
    with pytest.raises(SourceError, match="nested too deeply"), step("reading", "a.docx", SourceError):
        deep(0)


def test_an_error_of_a_library_is_one_line_with_its_place_in_the_code():
    line = raised(KeyError("a\nb"), SourceError)
    assert line.startswith(r"a.docx: reading stopped: drafter failed on it: KeyError: 'a\nb' (test_steps.py:")
    assert "--debug" in line
    assert raised(ValueError()).startswith(
        "a.docx: reading stopped: drafter failed on it: ValueError (test_steps"
    )
    assert len(raised(ValueError("x" * 100_000))) < 1_000


@pytest.mark.parametrize("error", [SourceError("is damaged", place="a.docx"), OSError(2, "no file", "b")])
def test_what_is_an_error_for_a_person_already_stays_as_it_is(error):
    with pytest.raises(type(error)) as caught, step("reading", "a.docx"):
        raise error
    assert caught.value is error


def test_a_wish_to_end_that_a_library_made_another_error_of_stays_one():
    of_a_library = RuntimeError()
    of_a_library.__cause__ = Stopped(2)
    with pytest.raises(Stopped), step("reading", "a.docx"):
        raise of_a_library


def test_the_trace_says_what_an_error_came_of():
    with pytest.raises(DrafterError) as caught, step("reading", "a.docx"):
        raise KeyError("inside")
    assert "KeyError: 'inside'" in trace_of(caught.value)
    assert "DrafterError: a.docx: reading stopped" in trace_of(caught.value)
