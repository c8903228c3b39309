"""Addresses of assessments that exist in both languages: players and public pages."""

from django.urls import path

from assessments.views import simulation

urlpatterns = [
    path("simulasi/<uuid:number>/", simulation.play, name="simulation"),
    path("simulasi/<uuid:number>/pembahasan/", simulation.debrief, name="simulation_debrief"),
]
