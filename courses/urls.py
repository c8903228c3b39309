"""Addresses of courses in one language: staff and personal pages."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
