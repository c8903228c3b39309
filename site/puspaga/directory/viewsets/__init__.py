"""Admin screens of the directory."""

from puspaga.directory.viewsets.services import DirectoryGroup

__all__ = ["DirectoryGroup"]
