"""Addresses of assessments that exist in both languages: players and public pages."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
