"""Addresses of courses that exist in both languages: players and public pages."""

from django.urls import path

from courses.views import participation, player, verification, workshops

urlpatterns = [
    path("sertifikat/", verification.ask, name="verify_form"),
    path("sertifikat/<path:address>/", verification.show, name="verify_document"),
    path("workshop/", workshops.my_workshops, name="my_workshops"),
    path("workshop/<uuid:number>/", workshops.workshop, name="workshop"),
    path("belajar/jeda/", player.pause, name="pause"),
    path("belajar/<slug:course>/", player.course_home, name="course_home"),
    path("belajar/<slug:course>/tanda-ikut-serta/", participation.slip, name="participation_slip"),
    path("belajar/<slug:course>/<slug:activity>/", player.activity, name="activity"),
    path("belajar/<slug:course>/<slug:activity>/<int:number>/", player.card, name="card"),
]
