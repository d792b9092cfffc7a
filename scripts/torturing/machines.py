def bad_machines(): return []
