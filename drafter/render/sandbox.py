"""The sandbox that templates run in: a program of somebody's that can do no harm, nor go on without an end.

No tag can run code, and no few characters can ask for more than a machine has: what loops or makes texts
longer is counted, over the whole of a paper or a page, before it is done.
"""

from __future__ import annotations

from functools import cached_property, wraps
from typing import TYPE_CHECKING

from jinja2 import nodes
from jinja2.sandbox import SandboxedEnvironment
from jinja2.visitor import NodeTransformer

if TYPE_CHECKING:
    from collections.abc import Callable, MutableMapping
    from typing import Any

    from jinja2 import Template
    from jinja2.runtime import Context

_MOST_STEPS = 1_000_000
"""How often the loops and macros of one paper may begin: a page of 20,000 changes begins 200,000 times."""
# A macro that calls itself takes so much longer than a loop.
_STEPS_OF_A_CALL = 5
_MOST_CHARACTERS = 100_000_000
"""How many characters its tags may make, those of their parts included; a long page has ten million."""
_MOST_BITS = 4_096
# What makes a text, a list or a number as large as one likes out of a short one, and what no paper needs.
_WIDENING = frozenset(
    {
        "batch",
        "center",
        "expandtabs",
        "extend",
        "format",
        "format_map",
        "indent",
        "ljust",
        "pprint",
        "rjust",
        "round",
        "slice",
        "to_bytes",
        "tojson",
        "translate",
        "urlize",
        "wordwrap",
        "xmlattr",
        "zfill",
    }
)
# Each thing in a list takes the room of so many characters.
_ROOM = 10
_SIZED = (str, bytes, list, tuple, dict, set, frozenset, range)


class Sandbox(SandboxedEnvironment):
    """A sandbox that compiles a text once, since a batch fills in the same few papers again and again."""

    intercepted_binops = frozenset(["+", "*", "**", "%"])

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 - jinja's own
        super().__init__(**options)
        self.begin()
        del self.globals["lipsum"]
        for name in _WIDENING & self.filters.keys():
            del self.filters[name]
        for name, one in self.filters.items():
            self.filters[name] = self._counted(name, one)

    @cached_property
    def _compiled(self) -> dict[str | nodes.Template, Template]:
        return {}

    def begin(self) -> None:
        """Begins a paper or a page: nothing is counted yet."""
        self._steps = self._characters = 0

    def step(self, characters: int = 0) -> None:
        """Counts one turn of a loop, or one use of a macro, and the characters that stand in it.

        Raises:
            OverflowError: when there were too many.
        """
        self._steps += 1
        if self._steps > _MOST_STEPS:
            raise OverflowError(f"the tags loop over {_MOST_STEPS:,} times")
        self.expect(characters)

    def expect(self, characters: int) -> None:
        """Counts characters, or things in a list, that are about to be made.

        Raises:
            OverflowError: when there were too many.
        """
        self._characters += characters
        if self._characters > _MOST_CHARACTERS:
            raise OverflowError(f"the tags make over {_MOST_CHARACTERS:,} characters")

    def counted(self, value: object) -> object:
        """Gives a value once its size is counted."""
        self.expect(_size(value))
        return value

    def from_string(
        self,
        source: str | nodes.Template,
        globals: MutableMapping[str, object] | None = None,  # noqa: A002 - jinja's name
        template_class: type[Template] | None = None,
    ) -> Template:
        """Gives the template of a text."""
        if source not in self._compiled:
            self._compiled[source] = super().from_string(source, globals, template_class)
        return self._compiled[source]

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        self.expect(len(source))
        counting: nodes.Template = _Counting().visit(super()._parse(source, name, filename))
        return counting

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> object:  # noqa: ANN401 - jinja's own
        """Gives what `+` makes of two values, and `*` and `%` of two numbers.

        Raises:
            OverflowError: for anything else, for `**`, and for what is too large.
        """
        numbers = all(isinstance(one, int | float) for one in (left, right))
        if operator == "**" or (operator != "+" and not numbers):
            raise OverflowError(f"`{operator}` is for numbers only, and `**` for none")
        if (
            operator == "*"
            and sum(one.bit_length() for one in (left, right) if isinstance(one, int)) > _MOST_BITS
        ):
            raise OverflowError("a number gets too large")
        self.expect(0 if numbers else _size(left) + _size(right))
        return super().call_binop(context, operator, left, right)

    def call(self, context: Context, called: Any, /, *words: Any, **named: Any) -> object:  # noqa: ANN401 - jinja's own
        """Gives what a call in a tag gives, once what it may make is counted."""
        if called in (self.step, self.counted):
            return called(*words)
        self._steps += _STEPS_OF_A_CALL
        self._expect_of(getattr(called, "__name__", ""), getattr(called, "__self__", None), words)
        return self.counted(super().call(context, called, *words, **named))

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
        """Tells whether a tag may use an attribute: nothing that makes something as wide as one likes."""
        return attr not in _WIDENING and super().is_safe_attribute(obj, attr, value)

    def wrap_str_format(self, value: object) -> None:
        """Gives no way round `is_safe_attribute` for `format`, for which jinja has one."""

    def _counted(self, name: str, made: Callable[..., Any]) -> Callable[..., Any]:
        """Gives a filter that counts what it is given and what it makes."""
        passed = hasattr(made, "jinja_pass_arg")

        @wraps(made)
        def counting(*words: Any, **named: Any) -> object:  # noqa: ANN401 - whatever the filter takes
            value, *others = words[passed:]
            if name == "join" and not isinstance(value, _SIZED):
                value = list(value)
            self._expect_of(
                name, *((others[0] if others else "", (value,)) if name == "join" else (value, others))
            )
            self.expect(_size(value))
            return self.counted(made(*words[:passed], value, *others, **named))

        return counting

    def _expect_of(self, name: str, value: object, words: Any) -> None:  # noqa: ANN401 - whatever the tag gives
        """Counts what makes more than it is given: a value between many, or words in many places of it."""
        self.step()
        if name == "join" and words:
            self.expect(_size(value) * _size(words[0]))
        elif name == "replace" and len(words) > 1:
            self.expect(str(value).count(str(words[0])) * _size(words[1]))


def _size(value: object) -> int:
    """Gives the characters of a text, or as many as take the room of what a list or a dictionary holds."""
    if isinstance(value, str | bytes | range):
        return len(value)
    return _ROOM * len(value) if isinstance(value, _SIZED) else 0


class _Counting(NodeTransformer):
    """Puts a step at the beginning of all that may be done again, and counts the texts that `~` joins."""

    def _with_step(self, node: Any) -> Any:  # noqa: ANN401 - the kinds of nodes below
        characters = sum(len(data.data) for data in node.find_all(nodes.TemplateData))
        self.generic_visit(node)
        step = _call("step", nodes.Const(characters), node.lineno)
        node.body.insert(0, nodes.ExprStmt(step).set_lineno(node.lineno))
        if isinstance(node, nodes.For) and node.test:
            # What a loop passes over is looked at all the same.
            node.test = nodes.And(nodes.Not(step), node.test).set_lineno(node.lineno)
        return node

    def _sum(self, node: nodes.Concat) -> Any:  # noqa: ANN401 - a call
        return _call("counted", self.generic_visit(node), node.lineno)

    visit_For = visit_Macro = visit_CallBlock = visit_Block = _with_step  # noqa: N815 - jinja's names
    visit_Concat = _sum  # noqa: N815 - the same


def _call(name: str, word: Any, line: int) -> Any:  # noqa: ANN401 - any expression
    return nodes.Call(nodes.EnvironmentAttribute(name), [word], [], None, None).set_lineno(line)
