"""All addresses. Other apps' URLconfs are included by string, so that no import runs upwards."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

urlpatterns = [
    path("", include("puspaga.core.urls")),
    path("", include("puspaga.accounts.urls")),
    path("", include("puspaga.directory.urls")),
    path("", include("puspaga.pages.urls")),
    path("", include("courses.urls")),
    path("", include("assessments.urls")),
    path("akun/", include("allauth.urls")),
    path("admin/", include("wagtail.admin.urls")),
    path("dokumen/", include("wagtail.documents.urls")),
]
urlpatterns += i18n_patterns(
    path("", include("puspaga.pages.urls_i18n")),
    path("", include("courses.urls_i18n")),
    path("", include("assessments.urls_i18n")),
    path("", include("wagtail.urls")),
    prefix_default_language=False,
)

handler400 = "puspaga.core.views.errors.bad_request"
handler403 = "puspaga.core.views.errors.forbidden"
handler404 = "puspaga.core.views.errors.not_found"
handler500 = "puspaga.core.views.errors.server_error"
