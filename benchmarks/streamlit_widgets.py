"""What widgets hold, as a browser reads it from their elements and writes it for the server."""

from __future__ import annotations

import json
from typing import Any

from streamlit.proto.WidgetStates_pb2 import WidgetState


class Lost(Exception):
    """The server did not answer, or not as a browser could use it."""


def shown(name: str, proto: Any) -> Any:
    """Return the value that a widget has when it appears; None where it has none yet or is pressed, not filled."""
    forced = getattr(proto, "set_value", False)
    if name == "checkbox":
        return proto.value if forced else proto.default
    if name in ("text_input", "text_area"):
        return proto.value if forced else proto.default
    if name in ("selectbox", "radio"):
        if forced:
            return proto.raw_value if proto.HasField("raw_value") else None
        return proto.options[proto.default] if proto.HasField("default") and proto.options else None
    if name == "button_group":
        return list(proto.raw_values) if forced else [proto.options[at].content for at in proto.default]
    if name == "multiselect":
        return list(proto.raw_values) if forced else [proto.options[at] for at in proto.default]
    if name == "number_input":
        if forced:
            return proto.value if proto.HasField("value") else None
        return proto.default if proto.HasField("default") else None
    if name == "slider":
        if proto.options:
            return list(proto.raw_value) if forced and proto.raw_value else None
        return list(proto.value if forced else proto.default)
    return None


def state_of(name: str, proto: Any, value: Any) -> WidgetState:
    """Return a widget's value as the browser writes it."""
    state = WidgetState(id=proto.id)
    if name in ("button", "download_button"):
        state.trigger_value = True
    elif name == "checkbox":
        state.bool_value = bool(value)
    elif name in ("text_input", "text_area", "selectbox", "radio"):
        state.string_value = str(value)
    elif name in ("button_group", "multiselect") or (name == "slider" and proto.options):
        state.string_array_value.data.extend([value] if isinstance(value, str) else value)
    elif name == "slider":
        state.double_array_value.data.extend(value if isinstance(value, list) else [value])
    elif name == "number_input":
        state.double_value = float(value)
    elif name == "bidi_component":
        state.id = f"$$STREAMLIT_INTERNAL_KEY_{proto.id}__events"
        state.json_trigger_value = json.dumps([{"event": event, "value": told} for event, told in value.items()])
    else:
        raise Lost(f"a {name} takes no value here")
    return state
