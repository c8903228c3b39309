"""Addresses of assessments that exist in both languages: players and public pages."""

from django.urls import path

from assessments.views import quiz, simulation

urlpatterns = [
    path("kuis/<uuid:number>/", quiz.resume, name="quiz"),
    path("kuis/<uuid:number>/<int:position>/", quiz.item, name="quiz_item"),
    path("kuis/<uuid:number>/periksa/", quiz.check, name="quiz_check"),
    path("kuis/<uuid:number>/hasil/", quiz.result, name="quiz_result"),
    path("simulasi/<uuid:number>/", simulation.play, name="simulation"),
    path("simulasi/<uuid:number>/pembahasan/", simulation.debrief, name="simulation_debrief"),
]
