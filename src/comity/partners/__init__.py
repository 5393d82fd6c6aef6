"""Home's relations to the world: partnerships, people, regions, initiatives, offices abroad."""
