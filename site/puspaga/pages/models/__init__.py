"""The public pages' models."""

from puspaga.pages.models.article import ArticleFact, ArticlePage
from puspaga.pages.models.glossary import GlossaryTerm
from puspaga.pages.models.help import HelpIndexPage, ReferralMapPage, ServicePage
from puspaga.pages.models.home import HomePage
from puspaga.pages.models.search import SearchDocument, SearchPosting
from puspaga.pages.models.static import StaticFact, StaticPage
from puspaga.pages.models.topic import FamilyIndexPage, TopicPage
from puspaga.pages.models.visits import PageCount
from puspaga.pages.models.workflow import ReviewTask

__all__ = [
    "ArticleFact",
    "ArticlePage",
    "FamilyIndexPage",
    "GlossaryTerm",
    "HelpIndexPage",
    "HomePage",
    "PageCount",
    "ReferralMapPage",
    "ReviewTask",
    "SearchDocument",
    "SearchPosting",
    "ServicePage",
    "StaticFact",
    "StaticPage",
    "TopicPage",
]
