"""Layout and components every screen is made of."""
