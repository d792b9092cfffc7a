"""Hook specifications and the manager that loads plug-ins one by one and survives a broken one."""
