"""What pages are made of: the only place that knows Streamlit's session state."""
