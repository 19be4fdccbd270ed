"""The networks that this computer is on, as somebody who sets up a class chooses among them."""

from collections.abc import Iterable
from ipaddress import IPv4Address

import ifaddr

from trainer.base.errors import TroubleOutside
from trainer.study.lesson.host import Wire

__all__ = ["LOOPBACK", "wires"]

LOOPBACK = Wire("lo", "127.0.0.1", loopback=True)
"""This computer alone: for a rehearsal."""


def wires() -> tuple[Wire, ...]:
    """The IPv4 networks that others can be on, by name and address, those without a router last; then this computer.

    An IPv6 address is too long to be typed from a projector, and where there is one a room's network has IPv4 too.
    Raises TroubleOutside when the system does not tell.
    """
    found = []
    for adapter in _adapters():
        for one in adapter.ips:
            if isinstance(one.ip, str) and not IPv4Address(one.ip).is_loopback:
                found.append(Wire(adapter.nice_name, one.ip, loopback=False))
    found.sort(key=lambda wire: (IPv4Address(wire.address).is_link_local, wire.name, wire.address))
    return (*found, LOOPBACK)


def _adapters() -> Iterable[ifaddr.Adapter]:
    try:
        return ifaddr.get_adapters()
    except OSError as fault:
        raise TroubleOutside(
            f"The networks of this computer can't be listed ({fault.strerror or fault}).",
            "Nothing was changed; a class without phones can be held.",
        ) from fault
