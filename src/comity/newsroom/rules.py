"""Who may write the news: the press office and those who keep the record."""

from comity.accounts.roles import Role
from comity.accounts.rules import insider, record_keeper, role_is
from comity.shared.permissions import add_perm

writer = record_keeper | role_is(Role.PRESS)

add_perm("newsroom.view_article", insider)
add_perm("newsroom.add_article", writer)
add_perm("newsroom.change_article", writer)
add_perm("newsroom.delete_article", writer)
add_perm("newsroom.change_status", writer)
add_perm("newsroom.view_figure", insider)
add_perm("newsroom.change_figure", writer)
add_perm("newsroom.delete_figure", writer)
