"""What runs between home and its partners: programmes, research, exchanges, transfer."""
