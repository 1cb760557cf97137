"""Who builds the packs: this process, several processes of this machine, or a Dask cluster."""

from __future__ import annotations

import sys
from concurrent.futures import BrokenExecutor
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from drafter.errors import DrafterError
from drafter.stopping import DeafChildren

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

Job = TypeVar("Job")
Result = TypeVar("Result")

_GO_ON = "build again, and it goes on where it was; with a smaller --jobs if it happens again"


@dataclass(frozen=True, slots=True)
class Workers:
    """Who does the work.

    Attributes:
        processes: how many processes of this machine; with 1 the work is done in this very process.
        cluster: the address of a Dask scheduler, whose workers are then used instead.
    """

    processes: int = 1
    cluster: str = ""


HERE = Workers()


def each(work: Callable[[Job], Result], jobs: Sequence[Job], workers: Workers = HERE) -> Iterator[Result]:
    """Gives the result of each job, in the order of the jobs, as they come.

    `work` is a function of a module, so that another process can find it.

    Raises:
        DrafterError: when a process ends in the middle of its work, or there is no such cluster.
    """
    if not jobs:
        return
    from joblib import Parallel, delayed  # noqa: PLC0415  # a tenth of a second, for nothing where all is done

    count = None if workers.cluster else min(workers.processes, len(jobs))
    with _cluster(workers.cluster) if workers.cluster else nullcontext():
        try:
            # One job at a time, so that a run that is stopped loses no more than it was working on.
            parallel = Parallel(n_jobs=count, batch_size=1, return_as="generator")
            if count and count > 1:
                _begin_trackers()
            with DeafChildren():
                results = parallel(delayed(work)(job) for job in jobs)
            yield from results
        except BrokenExecutor as error:
            raise DrafterError("a worker process ended in the middle of its work", remedy=_GO_ON) from error


def _begin_trackers() -> None:
    """Begins the processes that clear up after the others, since to begin one is to hear signals again."""
    if sys.platform == "win32":
        return
    from multiprocessing import resource_tracker  # noqa: PLC0415 - as above

    from joblib.externals.loky.backend import resource_tracker as joblibs  # noqa: PLC0415 - as above

    for tracker in (resource_tracker, joblibs):
        with DeafChildren():
            tracker.ensure_running()


@contextmanager
def _cluster(address: str) -> Iterator[None]:
    """Makes the workers of a Dask cluster those that joblib uses."""
    try:
        from dask.distributed import Client, KilledWorker  # noqa: PLC0415  # an extra; most people go without
    except ImportError as error:
        raise DrafterError(
            "needs Dask, which is not installed",
            place=address,
            remedy="run `pip install 'dask[distributed]'`",
        ) from error
    from joblib import parallel_config  # noqa: PLC0415  # as above

    try:
        client = Client(address)  # type: ignore[no-untyped-call]  # dask annotates a part of itself
    except (OSError, ValueError) as error:
        raise DrafterError(
            "there is no Dask scheduler at this address", place=address, remedy="run `dask scheduler` there"
        ) from error
    try:
        with client, parallel_config(backend="dask"):
            yield
    except (KilledWorker, OSError) as error:
        raise DrafterError("a worker of the cluster was lost", place=address, remedy=_GO_ON) from error
