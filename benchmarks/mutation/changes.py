"""The changes that can be made of one node: the usual kinds of small mistakes."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from benchmarks.mutation.source_text import Change, Source

# An operator, how it is written, and what is written instead: the bound moved by one, or the contrary.
_COMPARISONS: dict[type[ast.cmpop], tuple[bytes, bytes]] = {
    ast.Lt: (rb"<", b"<="),
    ast.LtE: (rb"<=", b"<"),
    ast.Gt: (rb">", b">="),
    ast.GtE: (rb">=", b">"),
    ast.Eq: (rb"==", b"!="),
    ast.NotEq: (rb"!=", b"=="),
    ast.Is: (rb"\bis\b", b"is not"),
    ast.IsNot: (rb"\bis\s+not\b", b"is"),
    ast.In: (rb"\bin\b", b"not in"),
    ast.NotIn: (rb"\bnot\s+in\b", b"in"),
}
_ARITHMETIC: dict[type[ast.operator], tuple[bytes, bytes]] = {
    ast.Add: (rb"\+", b"-"),
    ast.Sub: (rb"-", b"+"),
    ast.Mult: (rb"\*", b"/"),
    ast.Div: (rb"/", b"*"),
    ast.FloorDiv: (rb"//", b"*"),
    ast.Mod: (rb"%", b"*"),
    ast.BitOr: (rb"\|", b"&"),
    ast.BitAnd: (rb"&", b"|"),
}
_CONTRARY = {"any": b"all", "all": b"any", "min": b"max", "max": b"min"}
# A condition that is one of these has an operator of its own that is changed.
_HAVE_OPERATORS = (ast.Compare, ast.BoolOp)


def changes(node: ast.AST, source: Source) -> Iterator[Change]:
    """Gives each change that can be made of a node itself, not of what stands in it."""
    made = _CHANGES.get(type(node))
    if made is not None:
        yield from made(node, source)


def _comparison(node: ast.Compare, source: Source) -> Iterator[Change]:
    sides = [node.left, *node.comparators]
    for a, operator, b in zip(sides, node.ops, sides[1:], strict=False):
        yield source.between(a, b, *_COMPARISONS[type(operator)])


def _boolean(node: ast.BoolOp, source: Source) -> Iterator[Change]:
    written, text = (rb"\band\b", b"or") if isinstance(node.op, ast.And) else (rb"\bor\b", b"and")
    for a, b in zip(node.values, node.values[1:], strict=False):
        yield source.between(a, b, written, text)


def _arithmetic(node: ast.BinOp, source: Source) -> Iterator[Change]:
    # Texts and lists are put together with a plus sign, and a minus between them only fails.
    joins = _is_sequence(node.left) or _is_sequence(node.right)
    if type(node.op) in _ARITHMETIC and not joins:
        yield source.between(node.left, node.right, *_ARITHMETIC[type(node.op)])


def _is_sequence(node: ast.expr) -> bool:
    text = isinstance(node, ast.Constant) and isinstance(node.value, str | bytes)
    return text or isinstance(node, ast.List | ast.Tuple | ast.JoinedStr)


def _unary(node: ast.UnaryOp, source: Source) -> Iterator[Change]:
    if isinstance(node.op, ast.Not | ast.USub):
        sign = b"not" if isinstance(node.op, ast.Not) else b"-"
        yield source.whole(node, source.text(node).removeprefix(sign).lstrip())


def _constant(node: ast.Constant, source: Source) -> Iterator[Change]:
    match node.value:
        case bool() as value:
            yield source.whole(node, str(not value).encode())
        case int() as value:
            yield source.whole(node, str(value + 1).encode())
        case float() as value:
            yield source.whole(node, str(2 * value or 1.0).encode())
        case str() as value:
            yield source.whole(node, b'""' if value else b'"~"')
        case bytes() as value:
            yield source.whole(node, b'b""' if value else b'b"~"')


def _condition(node: ast.If | ast.IfExp | ast.While, source: Source) -> Iterator[Change]:
    yield from _negated(node.test, source)


def _conditions(node: ast.comprehension, source: Source) -> Iterator[Change]:
    for test in node.ifs:
        yield from _negated(test, source)


def _negated(test: ast.expr, source: Source) -> Iterator[Change]:
    negative = isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not)
    if not negative and not isinstance(test, _HAVE_OPERATORS):
        yield source.whole(test, b"(not (" + source.text(test) + b"))")


def _return(node: ast.Return, source: Source) -> Iterator[Change]:
    if node.value is None:
        yield source.whole(node, b"pass")
    elif not isinstance(node.value, (ast.Constant, *_HAVE_OPERATORS)):
        yield source.whole(node.value, b"None")


def _dropped(node: ast.stmt, source: Source) -> Iterator[Change]:
    yield source.whole(node, b"pass")


def _kept(node: ast.Assign, source: Source) -> Iterator[Change]:
    """Drops a statement that writes into something; without any other the names would be missing."""
    if all(isinstance(target, ast.Attribute | ast.Subscript) for target in node.targets):
        yield from _dropped(node, source)


def _break(node: ast.Break, source: Source) -> Iterator[Change]:
    yield source.whole(node, b"continue")
    yield from _dropped(node, source)


def _continue(node: ast.Continue, source: Source) -> Iterator[Change]:
    yield source.whole(node, b"break")
    yield from _dropped(node, source)


def _slice(node: ast.Slice, source: Source) -> Iterator[Change]:
    for bound in (node.lower, node.upper, node.step):
        if bound is not None:
            yield source.whole(bound, b"")


def _call(node: ast.Call, source: Source) -> Iterator[Change]:
    if isinstance(node.func, ast.Name) and node.func.id in _CONTRARY:
        yield source.whole(node.func, _CONTRARY[node.func.id])


# A node of each kind is given to its own function, which types cannot say.
_CHANGES: dict[type[ast.AST], Callable[..., Iterator[Change]]] = {
    ast.Compare: _comparison,
    ast.BoolOp: _boolean,
    ast.BinOp: _arithmetic,
    ast.UnaryOp: _unary,
    ast.Constant: _constant,
    ast.If: _condition,
    ast.While: _condition,
    ast.IfExp: _condition,
    ast.comprehension: _conditions,
    ast.Return: _return,
    ast.Expr: _dropped,
    ast.AugAssign: _dropped,
    ast.Delete: _dropped,
    ast.Raise: _dropped,
    ast.Assign: _kept,
    ast.Break: _break,
    ast.Continue: _continue,
    ast.Slice: _slice,
    ast.Call: _call,
}
