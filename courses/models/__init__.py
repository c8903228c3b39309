"""What is learned, by whom, and what it earned."""

from courses.models.certificate import Document, DocumentHolder, Revocation, Signatory, SigningKey
from courses.models.cohort import Cohort, CohortInvitation, Enrolment
from courses.models.course import Activity, Course, CourseVersion, LessonVersion, Module
from courses.models.ethics import EthicsCode, EthicsSignature
from courses.models.evidence import Completion, Evidence, Place
from courses.models.programme import Programme, ProgrammeCourse, ProgrammeVersion
from courses.models.workshop import Attendance, PerformanceMark, Workshop, WorkshopSession, WorkshopVersion

__all__ = [
    "Activity",
    "Attendance",
    "Cohort",
    "CohortInvitation",
    "Completion",
    "Course",
    "CourseVersion",
    "Document",
    "DocumentHolder",
    "Enrolment",
    "EthicsCode",
    "EthicsSignature",
    "Evidence",
    "LessonVersion",
    "Module",
    "PerformanceMark",
    "Place",
    "Programme",
    "ProgrammeCourse",
    "ProgrammeVersion",
    "Revocation",
    "Signatory",
    "SigningKey",
    "Workshop",
    "WorkshopSession",
    "WorkshopVersion",
]
