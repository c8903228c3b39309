"""All addresses. Other apps' URLconfs are included by string, so that no import runs upwards."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.conf.urls.static import static
from django.urls import include, path

urlpatterns = [
    path("", include("puspaga.core.urls")),
    path("", include("puspaga.accounts.urls")),
    path("", include("puspaga.directory.urls")),
    path("", include("puspaga.pages.urls")),
    path("akun/", include("allauth.urls")),
    path("admin/", include("wagtail.admin.urls")),
    path("dokumen/", include("wagtail.documents.urls")),
]
if settings.DEBUG:
    urlpatterns += static(settings.MEDIA_URL, document_root=settings.MEDIA_ROOT)

urlpatterns += i18n_patterns(
    path("", include("puspaga.pages.urls_i18n")),
    path("", include("wagtail.urls")),
    prefix_default_language=False,
)
