"""Addresses of courses in one language: staff and personal pages."""

from django.urls import path

from courses.views import dashboard, documents, ethics, verification

urlpatterns = [
    path("saya/", dashboard.dashboard, name="dashboard"),
    path("saya/kode-etik/", ethics.sign, name="sign_ethics"),
    path("saya/sertifikat/", documents.mine, name="my_documents"),
    path("saya/sertifikat/<uuid:number>/", documents.one, name="my_document"),
    path("saya/sertifikat/<uuid:number>/dokumen.pdf", documents.sheet, name="my_document_sheet"),
    path("saya/sertifikat/<uuid:number>/isi.json", documents.signed_text, name="my_document_text"),
    path("saya/sertifikat/<uuid:number>/tanda.jws", documents.signature, name="my_document_signature"),
    path("sertifikat/kunci.json", verification.keys, name="signing_keys"),
]
