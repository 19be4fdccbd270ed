"""The ground floor: clock, ids, errors, folders and the one-writer lock, from the standard library only."""
