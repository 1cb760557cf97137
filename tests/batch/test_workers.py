import os
import signal

import pytest

from drafter.batch.workers import Workers, each
from drafter.errors import DrafterError


def doubled(number):
    return os.getpid(), number * 2


def ended(_):
    os.kill(os.getpid(), signal.SIGTERM)


def test_one_process_is_this_one():
    assert list(each(doubled, [1, 2, 3])) == [(os.getpid(), 2), (os.getpid(), 4), (os.getpid(), 6)]


def test_several_processes_give_their_results_in_order():
    results = list(each(doubled, range(20), Workers(2)))
    assert [number for _, number in results] == list(range(0, 40, 2))
    assert os.getpid() not in {process for process, _ in results}


def test_no_more_processes_are_started_than_there_are_jobs():
    assert list(each(doubled, [1], Workers(2))) == [(os.getpid(), 2)]


def test_nothing_to_do_is_done_at_once():
    assert list(each(doubled, [], Workers(cluster="nowhere"))) == []


def test_a_process_that_ends_is_an_error_with_a_remedy():
    with pytest.raises(DrafterError, match="a worker process ended in the middle of its work; build again"):
        list(each(ended, [1, 2, 3], Workers(2)))
