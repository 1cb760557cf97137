"""What is not changed: a test that noticed it would hold nothing that a person relies on.

README.md says why of each.
"""

from __future__ import annotations

import ast

_NOT_FOR_PEOPLE = {"__slots__", "__all__", "__match_args__"}
_FOR_TYPES = {"cast", "TypeVar", "NewType"}


def left_out(node: ast.AST, parent: ast.AST, above: tuple[ast.AST, ...]) -> bool:
    """Whether nothing in a node is changed.

    Args:
        node: the node.
        parent: the node that it stands in.
        above: the nodes that the parent stands in, the module first.
    """
    return (
        _is_docstring(node)
        or _is_type(node, parent, at_top=not above)
        or _is_message(node, parent)
        or _is_machinery(node, parent)
    )


def _is_docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _is_type(node: ast.AST, parent: ast.AST, *, at_top: bool) -> bool:
    if isinstance(node, ast.If):
        return isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
    if isinstance(node, ast.Call):
        return isinstance(node.func, ast.Name) and node.func.id in _FOR_TYPES
    if isinstance(node, ast.Assign):
        # `Piece = Words | Leaf`, `Key = tuple[str, ...]`: a type under a name.
        union = isinstance(node.value, ast.BinOp) and isinstance(node.value.op, ast.BitOr)
        return at_top and (union or isinstance(node.value, ast.Subscript))
    annotations = (getattr(parent, "annotation", None), getattr(parent, "returns", None))
    return any(node is each for each in annotations)


def _is_message(node: ast.AST, parent: ast.AST) -> bool:
    if isinstance(node, ast.JoinedStr):
        return True
    if isinstance(parent, ast.Raise):
        return True
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id.endswith("Error")


def _is_machinery(node: ast.AST, parent: ast.AST) -> bool:
    if isinstance(node, ast.Import | ast.ImportFrom | ast.Assert):
        return True
    if isinstance(node, ast.Assign):
        return any(isinstance(each, ast.Name) and each.id in _NOT_FOR_PEOPLE for each in node.targets)
    if isinstance(node, ast.keyword):
        return node.arg == "strict"
    return any(node is each for each in getattr(parent, "decorator_list", ()))
