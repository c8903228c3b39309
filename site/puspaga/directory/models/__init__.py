"""Models of the service directory."""

from puspaga.directory.models.channel import Channel
from puspaga.directory.models.opening import Holiday, OpeningException
from puspaga.directory.models.service import Need, Service

__all__ = ["Channel", "Holiday", "Need", "OpeningException", "Service"]
