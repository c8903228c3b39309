"""What happens to uploads: cleaned, sized, found again."""
