"""Other people's formats: drills as ink, Twee and printed sheets, ratings as small files; no text acts as markup."""
