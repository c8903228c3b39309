"""Models about people and where they live and work."""

from puspaga.accounts.models.profile import Profile
from puspaga.accounts.models.region import District, Subdistrict, Village
from puspaga.accounts.models.slip import AccessSlip
from puspaga.accounts.models.user import User

__all__ = ["AccessSlip", "District", "Profile", "Subdistrict", "User", "Village"]
