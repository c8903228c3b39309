"""Addresses of courses in one language: staff and personal pages."""

from django.urls import path

from courses.views import dashboard

urlpatterns = [
    path("saya/", dashboard.dashboard, name="dashboard"),
]
