"""What is learned and what it earns."""

from django.apps import AppConfig


class CoursesConfig(AppConfig):
    """App configuration."""

    name = "courses"
    label = "courses"
    verbose_name = "Pelatihan"

    def ready(self) -> None:
        """Connect the receivers; say who marks, is reached, can be called, what teaches an item: models are loaded only now."""
        from assessments.domain.support import name_contacts_with
        from assessments.domain.teaching import teach_with
        from assessments.rules import narrow_marking
        from courses import receivers  # noqa: F401
        from courses.domain.marking_scope import attempts_of_own_cohorts
        from courses.domain.reach import people_of_own_cohorts
        from courses.domain.support import people_to_call
        from courses.domain.teaching import cards_for
        from puspaga.accounts.rules import widen_reach

        narrow_marking("cohorts", attempts_of_own_cohorts)
        widen_reach("cohorts", people_of_own_cohorts)
        teach_with("lessons", cards_for)
        name_contacts_with("cohorts", people_to_call)
