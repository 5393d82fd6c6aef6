"""A worker killed in the middle loses nothing; a hundred kills: benchmarks/jobs/kill.py."""

import pytest

from comity.jobs.tests.test_worker import url_of_the_test_database
from comity.timeline.tests.killing import kill_again_and_again


@pytest.mark.django_db(transaction=True)
def test_three_kills_lose_no_task_and_no_mail(tmp_path):
    figures = kill_again_and_again(
        3, at_the_yes=1, people=2, folder=tmp_path, database=url_of_the_test_database()
    )
    assert figures.right(), figures
    assert (figures.kills, figures.tasks, figures.mails) == (3, 15, 6)
    # The kill right after the server's yes has sent that mail once more, as the same one.
    assert figures.in_window >= 1
    assert figures.copies >= 1
