"""How the bundled model is made: sources, vocabulary, contrastive training, export."""
