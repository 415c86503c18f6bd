#include "claims/value/unit.h"
