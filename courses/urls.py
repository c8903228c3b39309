"""Addresses of courses in one language: staff and personal pages."""

from django.urls import path

from courses.views import (
    dashboard,
    documents,
    ethics,
    verification,
    workshop_marks,
    workshop_papers,
    workshop_sessions,
    workshops,
)

urlpatterns = [
    path("saya/", dashboard.dashboard, name="dashboard"),
    path("saya/hadir/", workshops.attend, name="attend"),
    path("saya/sesi/", workshop_sessions.sessions, name="workshop_sessions"),
    path("saya/sesi/baru/", workshop_sessions.plan, name="plan_workshop_session"),
    path("saya/sesi/<uuid:number>/", workshop_sessions.session, name="workshop_session"),
    path("saya/sesi/<uuid:number>/ubah/", workshop_sessions.change, name="change_workshop_session"),
    path("saya/sesi/<uuid:number>/kehadiran/", workshop_sessions.attendance, name="workshop_attendance"),
    path("saya/sesi/<uuid:number>/kode/", workshop_sessions.attendance_code, name="workshop_code"),
    path("saya/sesi/<uuid:number>/tamu/", workshop_sessions.walk_in, name="workshop_walk_in"),
    path("saya/sesi/<uuid:number>/tamu/<int:person>/akun/", workshop_sessions.link, name="workshop_link"),
    path("saya/sesi/<uuid:number>/tamu/<int:person>/hapus/", workshop_sessions.erase_name, name="workshop_erase_name"),
    path("saya/sesi/<uuid:number>/nilai/", workshop_marks.people, name="workshop_marks"),
    path("saya/sesi/<uuid:number>/nilai/<int:person>/", workshop_marks.person, name="workshop_mark"),
    path("saya/sesi/<uuid:number>/tutup/", workshop_sessions.close, name="close_workshop_session"),
    path("saya/sesi/<uuid:number>/cetak/<slug:name>/", workshop_papers.paper, name="workshop_paper"),
    path("saya/kode-etik/", ethics.sign, name="sign_ethics"),
    path("saya/sertifikat/", documents.mine, name="my_documents"),
    path("saya/sertifikat/<uuid:number>/", documents.one, name="my_document"),
    path("saya/sertifikat/<uuid:number>/dokumen.pdf", documents.sheet, name="my_document_sheet"),
    path("saya/sertifikat/<uuid:number>/isi.json", documents.signed_text, name="my_document_text"),
    path("saya/sertifikat/<uuid:number>/tanda.jws", documents.signature, name="my_document_signature"),
    path("sertifikat/kunci.json", verification.keys, name="signing_keys"),
]
