"""What a drill says: variables, decisions, chance and endings, read strictly from YAML."""
