"""Several people at the very same moment: threads that start together, and their answers."""

import threading
from collections.abc import Callable
from typing import TypeVar

from django.db import connection

Answer = TypeVar("Answer")


def at_once(*acts: Callable[[], Answer]) -> list[Answer]:
    """Run every act in a thread of its own; what they answered, in their order. The first error met is raised again."""
    answers: dict[int, Answer] = {}
    errors: list[Exception] = []
    together = threading.Barrier(len(acts))

    def run(place: int, act: Callable[[], Answer]) -> None:
        try:
            together.wait()
            answers[place] = act()
        except Exception as error:
            errors.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(acts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if errors:
        raise errors[0]
    return [answers[place] for place in range(len(acts))]
