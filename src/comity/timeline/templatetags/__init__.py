"""Tags of the timeline's templates."""
